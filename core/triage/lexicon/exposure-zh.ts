import { any, type HazardRule, rule } from './types.ts';
import { ARRIVE, BODY, close, EYE, FLY, HAND, near, PERSON, SKIN } from './words-zh.ts';

const EYE_RULES: readonly HazardRule[] = [
  { id: 'zh.eye.splash', route: 'eye', strength: 'event', pattern: rule(FLY, `${ARRIVE}*`, near(10), EYE) },
  {
    id: 'zh.eye.into',
    route: 'eye',
    strength: 'event',
    pattern: rule('(?:进|入|弄|搞|碰|蹭|抹|揉|跌|掉|流|射|倒|整)', `${ARRIVE}*`, close(6), EYE),
  },
  {
    id: 'zh.eye.got',
    route: 'eye',
    strength: 'event',
    pattern: rule(EYE, '(?!防护|保护|护)', near(6), any('[进入](?!行|口|货|一步|场|厂|库|门|仓)', FLY, '弄', '碰到', '有[液药酸碱东沙粉]', '[烧灼]')),
  },
  {
    id: 'zh.eye.hurts',
    route: 'eye',
    strength: 'event',
   
    pattern: rule(EYE, close(6), '(?:疼|痛|红|肿|辣|刺得|流泪|流眼泪|睁不|看不清|看不见|看不到|模糊|灼|难受|不舒服|痒|瞎)'),
  },
  { id: 'zh.eye.blind', route: 'eye', strength: 'event', pattern: rule('睁不开(?:眼|了)?|(?:突然|什么都|啥也|啥都)看不[见到清]|失明了|眼泪(?:直|一直|不停)') },
  { id: 'zh.eye.stinging', route: 'eye', strength: 'event', needs: 'use', pattern: rule('(?:辣|熏|刺|呛)(?:得|到|的)?(?:我|人|他|她|大家)?(?:的)?', EYE) },
  { id: 'zh.eye.topic', route: 'eye', strength: 'topic', pattern: rule('接触', close(3), EYE, '|', EYE, '接触') },
];

const SKIN_RULES: readonly HazardRule[] = [
  { id: 'zh.skin.splash', route: 'skin', strength: 'event', pattern: rule(FLY, `${ARRIVE}*`, close(8), SKIN, '|', FLY, `${ARRIVE}+`, close(4), HAND) },
  {
    id: 'zh.skin.person',
    route: 'skin',
    strength: 'event',
    pattern: rule(FLY, any('到', '在', '中', '着', '了'), `了?`, close(4), any(PERSON, '一身', '一脸', '一手', '满身', '满脸', '满手')),
  },
  { id: 'zh.skin.person', route: 'skin', strength: 'event', pattern: rule(FLY, '了?(?:我|他|她|人家)?(?:一身|一脸|一手|满身|满脸|满手|一头)') },
  {
    id: 'zh.skin.touched',
    route: 'skin',
    strength: 'event',
    pattern: rule('(?:弄|搞|碰|蹭|抹|摸|触|接触|踩|流|整|倒|掉|射|漏|浸|泡)(?:到|了|在|进|着|上)+', close(6), SKIN),
  },
  { id: 'zh.skin.got', route: 'skin', strength: 'event', pattern: rule(SKIN, '(?!防护|保护|套)', close(6), '(?:溅|沾|喷|泼|淋|洒|滴|碰|粘)(?:到|了|上|满|着|的)') },
  {
    id: 'zh.skin.by',
    route: 'skin',
    strength: 'event',
    needs: 'substanceOrPerson',
    pattern: rule('(?:被|让|给)', near(12), '(?:溅|泼|淋|喷|灼|呛|毒|蛰)(?:到|了|伤|着|得|中)'),
  },
  { id: 'zh.skin.burned', route: 'skin', strength: 'event', needs: 'body', pattern: rule('(?:被|让|给)', near(10), '(?:烧|烫|腐蚀|侵蚀|咬)') },
  { id: 'zh.skin.burned', route: 'skin', strength: 'event', pattern: rule(any(BODY, HAND), near(6), '(?:烧|灼|烫|腐蚀)(?:了|伤|到|得|坏|烂|掉|穿|的|红|痛|疼)') },
  {
    id: 'zh.skin.symptom',
    route: 'skin',
    strength: 'event',
   
    pattern: rule(any(BODY, HAND, '手(?=被|很|好|都|就|一直|现在)'), near(8), '(?:起泡|起了?[水小]?[泡疱]|红疹|皮疹|疹子|起疹|红肿|发红|又?红又|[很都]?红了|很红|发白|变白|白了|脱皮|蜕皮|溃烂|烂了|火辣|刺痛|发烫|发麻|麻了|发黑|[很好]?(?:痛|疼)|痒|过敏了|变黄|发黄)'),
  },
  { id: 'zh.skin.rash', route: 'skin', strength: 'event', pattern: rule('(?:起|出|长)(?:了|满)?(?:很多|好多|一片|大片|一些)?(?:红疹|皮疹|疹子|水泡|水疱|红点|红斑)|皮肤(?:过敏|溃烂|坏死)了|接触性皮炎') },
  { id: 'zh.skin.injury', route: 'skin', strength: 'event', pattern: rule('(?:灼伤|烧伤|烫伤|化学伤|辣到|灼到|焫到)(?:了|严重|的(?:工人|员工|同事|人))|烧亲|(?:有人|工人|员工|同事|师傅|他|她|我)(?:被)?(?:灼伤|烧伤|烫伤)') },
  { id: 'zh.skin.topic', route: 'skin', strength: 'topic', pattern: rule('(?:灼伤|烧伤|烫伤|化学伤)|接触', close(3), '皮肤|皮肤', close(2), '接触') },
];

const INHALATION_RULES: readonly HazardRule[] = [
  { id: 'zh.inhale.event', route: 'inhalation', strength: 'event', pattern: rule('吸(?:入|进|到)?(?:了|去了?|过量|大量|很多|不少|好多|太多|一口|几口|太久|好几|点)(?!解)|吸到(?!管)') },
  { id: 'zh.inhale.topic', route: 'inhalation', strength: 'topic', pattern: rule('吸[入进](?!口|管|阀|端|侧|压|性|式|法)') },
  { id: 'zh.inhale.choked', route: 'inhalation', strength: 'event', pattern: rule('(?:呛|熏)(?:到了?|了|着了?|晕|倒|得?(?:不行|受不了|难受|睁不|咳|慌|要命)|伤|咳|死)(?:[^了]|$)') },
  { id: 'zh.inhale.smelled', route: 'inhalation', strength: 'event', pattern: rule('(?:闻|嗅)(?:了|到|着|多|久|见)', near(14), '(?:晕|吐|恶心|难受|不舒服|头痛|头疼|咳|胸|喘|受不了)') },
  { id: 'zh.inhale.fumes', route: 'inhalation', strength: 'event', pattern: rule('(?:氯气|氨气|硫化氢|毒气|有毒气体|煤气|酸雾)', close(6), '(?:跑|漏|冒|喷|出来|弥漫|扩散)') },
  { id: 'zh.inhale.smell', route: 'inhalation', strength: 'topic', pattern: rule('(?:氨|氯|酸|刺鼻|刺激性?|呛人)的?(?:味|气)', close(6), '(?:很大|很浓|好大|好浓|太大|受不了|弥漫|扩散|越来越)|呛人|刺鼻') },
  { id: 'zh.inhale.poisoned', route: 'unknown', strength: 'event', pattern: rule('中毒了|(?:有人|工人|员工|同事|师傅|孩子|小孩|他|她|我)(?:好像|可能|是不是|疑似|都|快|要|已经)*中毒|(?:疑似|急性|食物|氨|氯)中毒(?!症|.{0,3}(?:吗|怎么急救|表现))') },
  { id: 'zh.inhale.poisoned', route: 'unknown', strength: 'topic', pattern: rule('中毒(?!性)') },
];

const BENIGN_DRINK = '(?!解|.{0,3}(?:口)?(?:水(?!垢|处|泥|玻|合)|茶|咖啡|牛奶|饭|早餐|午饭|晚饭|晚餐|酒(?!精)|亏|惊|苦|闭门|几次亏|粥|汤|药(?!水|剂|液)|定心))';

const INGESTION_RULES: readonly HazardRule[] = [
  { id: 'zh.ingest.mistake', route: 'ingestion', strength: 'event', pattern: rule(any('误(?:食|服|饮|喝|吞|吃)', '错(?:喝|吃)|(?:喝|吃)错'), `(?:了|到|下|一|几|大量|少量|点)`) },
  { id: 'zh.ingest.mistake', route: 'ingestion', strength: 'topic', pattern: rule('误(?:食|服|饮|喝|吞|吃)(?!率)|(?:食|摄|咽)入') },
  { id: 'zh.ingest.swallowed', route: 'ingestion', strength: 'event', needs: 'substanceOrPerson', pattern: rule('(?:喝|吃|吞|咽|舔|嘬|抿|吮)', '(?:了|下|进|到|掉)+', BENIGN_DRINK) },
  { id: 'zh.ingest.drinks', route: 'ingestion', strength: 'event', needs: 'substance', pattern: rule('(?:当|成|以为是)', close(6), '(?:水|饮料|果汁|酒|茶)(?:给)?(?:喝|饮)|(?:喝|吞|舔)(?:一|几|两)?(?:口|点|小口|大口)(?!水|茶|酒)') },
  { id: 'zh.ingest.mouth', route: 'ingestion', strength: 'event', pattern: rule('(?:进|入|溅|喷|弄|流|吸|滴|掉|塞|放)', `${ARRIVE}*`, close(3), '(?:嘴[里巴内]?|口[里中腔]|喉咙|喉|胃)') },
  { id: 'zh.ingest.given', route: 'ingestion', strength: 'event', needs: 'person', pattern: rule('(?:孩子|小孩|宝宝|娃|儿子|女儿|狗|猫)', near(10), '(?:喝|吃|吞|舔|咬|误食|误服)(?!饭|水)') },
];

const SYMPTOM_RULES: readonly HazardRule[] = [
  {
    id: 'zh.symptom.grave',
    route: 'unknown',
    strength: 'event',
   
    pattern: rule(any(
      '昏迷(?!不醒状态)|昏[倒厥]|晕[倒厥]|[晕昏]过去|休克|抽搐|痉挛了|口吐白沫|不省人事|失去(?:意识|知觉)|没有?(?:呼吸|意识|知觉|心跳)了?|(?:人|他|她|工人|同事|师傅|孩子)[^。!?;,]{0,6}(?:没有?反应|不动了|倒(?:下|在地|了))|一动不动|叫不醒',
      '呼吸困难|喘不(?:过|上)气|透不过气|不能呼吸|呼吸不(?:了|上来)|无法呼吸|窒息',
      '吐血|咳血|流鼻血|嘴唇(?:发)?[紫青]|人(?:快|要)?不行了',
      '(?:送|去|进|到|在|住)(?:了|到)?(?:急诊|icu|抢救|重症)|(?<!(?:货|产品|订单|发票|快递|液|样品)[^。!?;]{0,8}|配)送(?:去|往|到|了|进)?(?:医院|医(?![用疗]))|在抢救|(?:有人|工人|员工|人员|同事|师傅|工友)(?:受伤|伤亡|遇难|死亡|死了|出事|倒下)',
    )),
  },
  {
    id: 'zh.symptom.weak',
    route: 'inhalation',
    strength: 'event',
   
    needs: 'use',
    pattern: rule(any(
      '头[晕昏痛疼](?!的问题|的是)|恶心(?!人)|呕吐|想吐|(?<!呕)吐了|咳嗽|咳个不停|一直咳|正在咳|气喘|胸[闷痛]|心慌|喉咙[很好又]?[痛疼肿辣痒不干]|嗓子[很好又]?[痛疼肿辣痒不]|浑身(?:无力|没劲)|四肢无力|流(?:鼻涕|眼泪)|鼻子(?:疼|痛|难受)|发[烧热](?=了?[,。]|了|的员工)|腹痛|肚子[痛疼]|拉肚子|身体不适|不舒服|难受|嘴[巴唇里]?(?:麻|肿|痛|疼|烂)|舌头(?:麻|肿|痛|疼)',
    )),
  },
  { id: 'zh.symptom.rash', route: 'skin', strength: 'event', needs: 'use', pattern: rule('红疹|皮疹|起疹|疹子|皮炎|过敏(?=了|反应了|,|。|$|很|严重)|起[水]?[泡疱]|瘙痒|发痒|红肿|脱皮|溃烂') },
];

export const EXPOSURE_ZH: readonly HazardRule[] = [
  ...EYE_RULES,
  ...SKIN_RULES,
  ...INHALATION_RULES,
  ...INGESTION_RULES,
  ...SYMPTOM_RULES,
];
