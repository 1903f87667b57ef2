import { any, type HazardRule, rule } from './types.ts';
import { ARRIVE, BODY, close, EYE, FLY, HAND, near, PERSON, SKIN } from './words-zh.ts';

const EYE_RULES: readonly HazardRule[] = [
  { id: 'zh.eye.splash', route: 'eye', strength: 'event', pattern: rule(FLY, `${ARRIVE}{0,4}`, near(10), EYE) },
  {
    id: 'zh.eye.into',
    route: 'eye',
    strength: 'event',
    pattern: rule('(?:进|入|弄|搞|碰|蹭|抹|揉|跌|掉|流|射|倒|整)', `${ARRIVE}{0,4}`, close(6), EYE),
  },
  {
    id: 'zh.eye.got',
    route: 'eye',
    strength: 'event',
    pattern: rule(
      EYE,
      '(?!防护|保护|护)',
      near(6),
      any('[进入](?!行|口|货|一步|场|厂|库|门|仓)', FLY, '弄', '碰到', '有[液药酸碱东沙粉]', '[烧灼]'),
    ),
  },
  {
    id: 'zh.eye.hurts',
    route: 'eye',
    strength: 'event',

    pattern: rule(
      EYE,
      close(6),
      '(?:疼|痛|红|肿|辣|刺得|流泪|流眼泪|睁不|看不清|看不见|看不到|模糊|灼|难受|不舒服|痒|瞎)',
    ),
  },
  {
    id: 'zh.eye.blind',
    route: 'eye',
    strength: 'event',
    pattern: rule('睁不开(?:眼|了)?|(?:突然|什么都|啥也|啥都)看不[见到清]|失明了|眼泪(?:直|一直|不停)'),
  },
  {
    id: 'zh.eye.stinging',
    route: 'eye',
    strength: 'event',
    needs: 'use',
    pattern: rule('(?:辣|熏|刺|呛)(?:得|到|的)?(?:我|人|他|她|大家)?(?:的)?', EYE),
  },
  { id: 'zh.eye.topic', route: 'eye', strength: 'topic', pattern: rule('接触', close(3), EYE, '|', EYE, '接触') },
];

const SKIN_RULES: readonly HazardRule[] = [
  {
    id: 'zh.skin.splash',
    route: 'skin',
    strength: 'event',
    pattern: rule(
      FLY,
      `${ARRIVE}{0,4}`,
      close(8),
      SKIN,
      '|(?:渗|灌|漏|进)(?:到|进|入)(?:了)?(?:里面|里头|内层)|(?:弄|碰|沾|抹)到?',
      close(3),
      '指甲',
      '|',
      FLY,
      `${ARRIVE}{1,4}`,
      close(4),
      HAND,
    ),
  },
  {
    id: 'zh.skin.person',
    route: 'skin',
    strength: 'event',
    pattern: rule(
      FLY,
      any('到', '在', '中', '着', '了'),
      `了?`,
      close(4),
      any(PERSON, '一身', '一脸', '一手', '满身', '满脸', '满手'),
    ),
  },
  {
    id: 'zh.skin.person',
    route: 'skin',
    strength: 'event',
    pattern: rule(FLY, '了?(?:我|他|她|人家)?(?:一身|一脸|一手|满身|满脸|满手|一头)'),
  },
  {
    id: 'zh.skin.touched',
    route: 'skin',
    strength: 'event',
    pattern: rule('(?:弄|搞|碰|蹭|抹|摸|触|接触|踩|流|整|倒|掉|射|漏|浸|泡)(?:到|了|在|进|着|上)+', close(6), SKIN),
  },
  {
    id: 'zh.skin.got',
    route: 'skin',
    strength: 'event',
    pattern: rule(
      any(SKIN, '手(?![册机动续段套工感推持头]|里有|上有)', '伤口'),
      '(?!防护|保护|套)',
      close(6),
      '(?:溅|沾|喷|泼|淋|洒|滴|碰|粘|接触|触|渗|摸|掉|弄)(?:到|了|上|满|着|过|进|的)',
    ),
  },
  {
    id: 'zh.skin.has',
    route: 'skin',
    strength: 'event',
    needs: 'substance',
    pattern: rule(
      any('皮肤', '脸', '身', '腿', '脚'),
      '上(?:的|有)',
      close(3),
      '(?:酸|碱|药|液|剂|水|漆|胶|粉|残留)|(?:洗|冲|清洗|中和|去除|擦)(?:掉)?[^。!?;,]{0,4}手上的?[^。!?;,]{0,3}(?:酸|碱|药|液|剂|胶)',
    ),
  },
  {
    id: 'zh.skin.fell',
    route: 'skin',
    strength: 'event',
    needs: 'person',
    pattern: rule('(?:掉|跌|摔|滑|栽)(?:进|入|到|落)(?:了)?[^。!?;,]{0,6}(?:池|槽|罐|釜|酸|碱|水沟|坑)'),
  },
  {
    id: 'zh.skin.mistake',
    route: 'skin',
    strength: 'event',
    pattern: rule(
      '误(?:触|碰|沾|摸)(?:了|到)|[烧辣咬蜇灼](?:我的?|他的?)?手(?:了|,|。|!|$)|(?:掉|漏|渗|流|进|洒)[^。!?;,]{0,4}(?:手套|袖[口子]?|衣领|护目镜)里',
    ),
  },
  {
    id: 'zh.skin.by',
    route: 'skin',
    strength: 'event',
    needs: 'substanceOrPerson',
    pattern: rule('(?:被|让|给)', near(12), '(?:溅|泼|淋|喷|灼|呛|毒|蛰)(?:到|了|伤|着|得|中)'),
  },
  {
    id: 'zh.skin.by',
    route: 'skin',
    strength: 'event',
    pattern: rule('被(?:溅|泼|淋|灼|烫|熏|呛)(?:到|了|伤)'),
  },
  {
    id: 'zh.skin.burned',
    route: 'skin',
    strength: 'event',
    needs: 'body',
    pattern: rule('(?:被|让|给)', near(10), '(?:烧|烫|腐蚀|侵蚀|咬)'),
  },
  {
    id: 'zh.skin.burned',
    route: 'skin',
    strength: 'event',
    pattern: rule(any(BODY, HAND), near(6), '(?:烧|灼|烫|腐蚀)(?:了|伤|到|得|坏|烂|掉|穿|的|红|痛|疼)'),
  },
  {
    id: 'zh.skin.symptom',
    route: 'skin',
    strength: 'event',

    pattern: rule(
      any(BODY, HAND, '手(?=被|很|好|都|就|一直|现在)'),
      near(8),
      '(?:起泡|起了?[水小]?[泡疱]|红疹|皮疹|疹子|起疹|红肿|发红|又?红又|[很都]?红了|很红|发白|变白|白了|脱皮|蜕皮|溃烂|烂了|火辣|刺痛|发烫|发麻|麻了|[很全]?痹|很麻|发黑|[很好]?(?:痛|疼)|痒|过敏了|变黄|发黄)',
    ),
  },
  {
    id: 'zh.skin.flushed',
    route: 'skin',
    strength: 'event',
    pattern: rule(
      '冲(?:洗|水)?了[^。!?;,]{0,8}(?:分钟|小时|半天|很久|好久|一会儿?|好几遍)[^。!?;]{0,10}(?:红|疼|痛|肿|痒|辣|烧|起泡|麻|看不|模糊|怎么办|还要|继续)',
    ),
  },
  {
    id: 'zh.skin.rash',
    route: 'skin',
    strength: 'event',
    pattern: rule(
      '(?:起|出|长)(?:了|满)?(?:很多|好多|一片|大片|一些)?(?:红疹|皮疹|疹子|水泡|水疱|红点|红斑)|皮肤(?:过敏|溃烂|坏死)了|接触性皮炎',
    ),
  },
  {
    id: 'zh.skin.injury',
    route: 'skin',
    strength: 'event',
    pattern: rule(
      '(?:灼伤|烧伤|烫伤|化学伤|辣到|灼到|焫到)(?:了|严重|的(?:工人|员工|同事|人))|烧亲|(?:有人|工人|员工|同事|师傅|他|她|我)(?:被)?(?:灼伤|烧伤|烫伤)',
    ),
  },
  {
    id: 'zh.skin.splashed',
    route: 'skin',
    strength: 'event',
    needs: 'substanceOrPerson',
    pattern: rule('溅(?:到|上|出来?)?了'),
  },
  {
    id: 'zh.skin.topic',
    route: 'skin',
    strength: 'topic',
    pattern: rule('(?:灼伤|烧伤|烫伤|化学伤)|接触', close(3), '皮肤|皮肤', close(2), '接触'),
  },
];

const INHALATION_RULES: readonly HazardRule[] = [
  {
    id: 'zh.inhale.event',
    route: 'inhalation',
    strength: 'event',
    pattern: rule(
      '(?:误|呛)吸(?!烟)|吸(?:入|进|到)?(?:了|去了?|过量|大量|很多|不少|好多|太多|一口|几口|太久|好几|点)(?!解)|吸到(?!管)',
    ),
  },
  {
    id: 'zh.inhale.topic',
    route: 'inhalation',
    strength: 'topic',
    pattern: rule('吸[入进](?!口|管|阀|端|侧|压|性|式|法)'),
  },
  {
    id: 'zh.inhale.choked',
    route: 'inhalation',
    strength: 'event',
    pattern: rule(
      '(?:呛|熏)(?:到了?|了|着了?|晕|倒|得?(?:不行|受不了|难受|睁不|咳|慌|要命)|伤|咳|死)|攻(?:鼻|眼)|刺(?:鼻)?刺眼',
    ),
  },
  {
    id: 'zh.inhale.smelled',
    route: 'inhalation',
    strength: 'event',
    pattern: rule('(?:闻|嗅)(?:了|到|着|多|久|见)', near(14), '(?:晕|吐|恶心|难受|不舒服|头痛|头疼|咳|胸|喘|受不了)'),
  },
  {
    id: 'zh.inhale.fumes',
    route: 'inhalation',
    strength: 'event',
    pattern: rule(
      '(?:氯气|氨气|硫化氢|毒气|有毒气体|煤气|酸雾)(?!检测|报警|浓度标准|的)',
      close(6),
      '(?:跑|漏|冒|喷|出来|弥漫|扩散|很大|很浓|太大|太浓|好大|好浓|熏)|(?:浓|大|全是|都是|满是|充满|一股|到处)[^。!?;,]{0,6}(?:氯气|氨气|硫化氢|毒气|酸雾|氯味)|待不住人|呆不住人',
    ),
  },
  {
    id: 'zh.inhale.smell',
    route: 'inhalation',
    strength: 'topic',
    pattern: rule(
      '(?:氨|氯|酸|刺鼻|刺激性?|呛人)的?(?:味|气)',
      close(6),
      '(?:很大|很浓|好大|好浓|太大|受不了|弥漫|扩散|越来越)|呛人|刺鼻',
    ),
  },
  {
    id: 'zh.inhale.poisoned',
    route: 'unknown',
    strength: 'event',
    pattern: rule(
      '中毒了|(?:有人|工人|员工|同事|师傅|孩子|小孩|他|她|我)(?:好像|可能|是不是|疑似|都|快|要|已经)*中毒|(?:疑似|急性|食物|氨|氯)中毒(?!症|.{0,3}(?:吗|怎么急救|表现))',
    ),
  },
  { id: 'zh.inhale.poisoned', route: 'unknown', strength: 'topic', pattern: rule('中毒(?!性)') },
];

export const EXPOSURE_ZH: readonly HazardRule[] = [...EYE_RULES, ...SKIN_RULES, ...INHALATION_RULES];
