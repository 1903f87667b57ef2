import { any, type HazardRule, rule } from './types.ts';
import { ARRIVE, close, near } from './words-zh.ts';

const BENIGN_DRINK =
  '(?!解|(?:了|[一两几点些口杯瓶碗]|很多|我的|热|冰|白|开|自来|矿泉|纯净)*(?:水(?!垢|处|泥|玻|合|瓶|壶|里)|茶|咖啡|牛奶|饭|早餐|午饭|晚饭|晚餐|酒(?!精)|亏|惊|苦|闭门|几次亏|粥|汤|药(?!水|剂|液)|定心))';

const INGESTION_RULES: readonly HazardRule[] = [
  {
    id: 'zh.ingest.mistake',
    route: 'ingestion',
    strength: 'event',
    pattern: rule(any('误(?:食|服|饮|喝|吞|吃)', '错(?:喝|吃)|(?:喝|吃)错'), `(?:了|到|下|一|几|大量|少量|点)`),
  },
  {
    id: 'zh.ingest.mistake',
    route: 'ingestion',
    strength: 'topic',
    pattern: rule('误(?:食|服|饮|喝|吞|吃)(?!率)|(?:食|摄|咽)入'),
  },
  {
    id: 'zh.ingest.swallowed',
    route: 'ingestion',
    strength: 'event',
    needs: 'substanceOrPerson',
    pattern: rule('(?:喝|吃|吞|咽|舔|嘬|抿|吮)', '(?:了|下|进|到|掉)+', BENIGN_DRINK),
  },
  {
    id: 'zh.ingest.drinks',
    route: 'ingestion',
    strength: 'event',
    needs: 'substance',
    pattern: rule(
      '(?:当|成|以为是)',
      close(6),
      '(?:水|饮料|果汁|酒|茶)(?:给)?(?:喝|饮)|(?:喝|吞|舔)(?:一|几|两)?(?:口|点|小口|大口)(?!水|茶|酒)',
    ),
  },
  {
    id: 'zh.ingest.mouth',
    route: 'ingestion',
    strength: 'event',
    pattern: rule(
      '(?:进|入|溅|喷|弄|流|吸|滴|掉|塞|放)',
      `${ARRIVE}{0,4}`,
      close(3),
      '(?:嘴[里巴内]?|口[里中腔]|喉咙|喉|胃|鼻[子孔腔]里?)|(?:嘴[里巴边]?|口[里腔中]|鼻[子孔腔]里?面?)[^。!?;,]{0,4}(?:进|溅|喷|弄|流|沾|有)(?:了|到|进|入|着)',
    ),
  },
  {
    id: 'zh.child',
    route: 'unknown',
    strength: 'event',
    needs: 'substance',
    pattern: rule(
      '(?:小孩|孩子|宝宝|娃|儿子|女儿|婴儿|幼儿)(?!房间|用品|玩具)(?![^。!?;]*(?:安全吗|能用|可以用|适合|能不能|会不会))',
      near(16),
      '(?:了|过|嘴边|嘴里|身上|手里|打开|拿|玩|味道|碰到|摸到|沾到)',
    ),
  },
  {
    id: 'zh.ingest.given',
    route: 'ingestion',
    strength: 'event',
    needs: 'person',
    pattern: rule('(?:孩子|小孩|宝宝|娃|儿子|女儿|狗|猫)', near(10), '(?:喝|吃|吞|舔|咬|误食|误服)(?!饭|水)'),
  },
];

const SYMPTOM_RULES: readonly HazardRule[] = [
  {
    id: 'zh.symptom.grave',
    lack: true,
    route: 'unknown',
    strength: 'event',

    pattern: rule(
      any(
        '昏迷(?!不醒状态)|昏[倒厥]|晕[倒厥]|[晕昏]过去|休克|抽搐|痉挛了|口吐白沫|不省人事|失去(?:意识|知觉)|没有?(?:呼吸|意识|知觉|心跳)了?|(?:人|他|她|工人|同事|师傅|孩子)[^。!?;,]{0,6}(?:没有?反应|不动了|倒(?:下|在地|了))|一动不动|叫不醒|(?:下去|清[罐槽釜池]|进[罐槽釜池])[^。!?;]{0,12}(?:没(?:上来|出来|动静)|倒了)|没(?:上来|出来)了?(?=$|[。!,]).{0,0}(?<=人没(?:上来|出来)了?)',
        '呼吸(?:困难|急促|不畅|微弱|停止)|喘不(?:过|上)气|透不过气|不能呼吸|呼吸不(?:了|上来)|无法呼吸|窒息',
        '吐血|咳血|流鼻血|嘴唇(?:发)?[紫青]|(?<!得|到)(?:人|我|他|她|工人|同事)(?:快|要|已经)*不行了',
        '(?:送|去|进|到|在|住)(?:了|到)?(?:急诊|icu|抢救|重症)|(?<!(?:货|产品|订单|发票|快递|液|样品)[^。!?;]{0,8}|配)送(?:去|往|到|了|进)?(?:医院|医(?![用疗]))|在抢救|(?:人|员工|工人|同事|师傅|孩子|患者|病人|他|她)[^。!?;,]{0,4}住院|(?:有人|工人|员工|人员|同事|师傅|工友)(?:受了?伤|伤亡|伤到|遇难|死亡|死了|出事|倒下)',
      ),
    ),
  },
  {
    id: 'zh.symptom.weak',
    route: 'inhalation',
    strength: 'event',

    needs: 'use',
    pattern: rule(
      any(
        '头[晕昏痛疼](?!的问题|的是)|恶心(?!人)|呕吐|想吐|(?<!呕)吐了|咳嗽|咳个不停|一直咳|正在咳|气喘|胸[闷痛]|心慌|喉咙[很好又]?[痛疼肿辣痒不干]|嗓子[很好又]?[痛疼肿辣痒不]|浑身(?:无力|没劲)|四肢无力|流(?:鼻涕|眼泪)|鼻子(?:疼|痛|难受)|发[烧热](?=了?[,。]|了|的员工)|腹痛|肚子[痛疼]|拉肚子|身体不适|不舒服|难受|嘴[巴唇里]?(?:麻|肿|痛|疼|烂)|舌头(?:麻|肿|痛|疼)',
      ),
    ),
  },
  {
    id: 'zh.symptom.rash',
    route: 'skin',
    strength: 'event',
    needs: 'use',
    pattern: rule('红疹|皮疹|起疹|疹子|皮炎|过敏(?=了|反应了|,|。|$|很|严重)|起[水]?[泡疱]|瘙痒|发痒|红肿|脱皮|溃烂'),
  },
];

/** What was swallowed, and what is felt after it or after anything else. */
export const INTAKE_ZH: readonly HazardRule[] = [...INGESTION_RULES, ...SYMPTOM_RULES];
