import { any, type HazardRule, rule } from './types.ts';
import { close, near } from './words-zh.ts';

/** Vessels and plant that leak, bulge and break. */
const VESSEL = any(
  '桶',
  '吨[桶箱]',
  'ibc',
  '罐(?!装)',
  '槽(?!罐)',
  '釜',
  '管[道子路线]?',
  '阀[门]?',
  '法兰',
  '瓶',
  '袋',
  '泵',
  '容器',
  '钢瓶',
  '储[罐槽]',
  '软管',
);

const FIRE_RULES: readonly HazardRule[] = [
  {
    id: 'zh.fire.burns',
    route: 'fire',
    strength: 'event',
    pattern: rule(
      '(?<![防易不])(?:着了?火|起了?火|失了?火)(?!等级|危险|点|温度|焰|性|灾|原因|源|时|机|警)|烧(?:起来|着了|起了)|燃(?:起来|烧起来|烧了|着了)|火(?:灾|势|苗|光|警(?!电话|系统|器))(?!报警|自动|隐患|危险|等级|险|类|探测|分类|风险)',
    ),
  },
  {
    id: 'zh.fire.smoke',
    route: 'fire',
    strength: 'event',
    pattern: rule(
      '(?<!嗓子|喉咙|七窍|头顶)(?:冒(?:出|着|起|了|大量|很多|黑|白|黄|浓|青|棕|绿|红)*烟)|浓烟|(?<!发)烟雾(?:很大|弥漫|报警)|自燃了|闪燃了|(?:袖子?|衣服?|头发|裤子?|手套?|桌子?|布|纸箱?|木板|草)(?:都)?着了|(?:在|正在)燃烧',
    ),
  },
  {
    id: 'zh.fire.explosion',
    route: 'fire',
    strength: 'event',
    pattern: rule(
      '爆炸了|发生(?:了)?爆炸|(?<!气|肺都)炸(?:了|开|裂|飞)|(?:桶|罐|釜|瓶|管|仓库|车间|反应)[^。!?;,]{0,4}爆(?:了|开|炸|裂)|(?:要|快要?|马上)(?:爆炸|炸了?|爆了)',
    ),
  },
  {
    id: 'zh.fire.burst',
    route: 'release',
    strength: 'event',
    needs: 'substance',
    pattern: rule('(?<![火引打])爆了(?!单|仓|款|满|料)'),
  },
  {
    id: 'zh.fire.topic',
    route: 'fire',
    strength: 'topic',
    pattern: rule('(?<![防易不])(?:爆炸|燃烧|自燃|火情)(?!极限|下限|上限|危险|性|热|值|品|物|范围|证)'),
  },
];

const RELEASE_RULES: readonly HazardRule[] = [
  {
    id: 'zh.release.leaks',
    route: 'release',
    strength: 'event',
    pattern: rule(
      '(?<!怎么|如何)发现[^。!?;,]{0,10}(?:漏(?!发|洞|开|洗)|渗|滴|裂|破|鼓)|(?:大量|严重|正在|突然|一直在?|还在|在|不停|往外|到处|发生了?|有|又|都|已经|全)(?:地|往外)?(?:泄漏|渗漏|漏(?!洞|开|发|掉|斗|电|检|报|填|单|项|寄|货)|喷|溢|流出|渗)(?!过)(?!风险|可能|隐患|险)',
    ),
  },
  {
    id: 'zh.release.leaked',
    route: 'release',
    strength: 'event',
    pattern: rule(
      '(?:泄漏|渗漏|漏|溢)(?:了(?!解)|出来?|得|个不停|满|一地|到|气了|液了|酸了|氨了|氯了|的(?:到处|很))(?!发票|发货|一箱)|(?:止|堵)不住',
    ),
  },
  {
    id: 'zh.release.spilled',
    route: 'release',
    strength: 'event',
    pattern: rule(
      '打翻|(?:洒|撒|流|淌|泼|喷|淋|倒|漫|泻)(?:了|得|出|到|在|满|进)*(?:来了?)?',
      close(4),
      any(
        '一地',
        '满地',
        '成地',
        '周围都是',
        '一车',
        '遍地',
        '地[上面]',
        '下水道',
        '雨水井',
        '雨水沟',
        '河[里道中]',
        '沟里',
        '农田',
        '鱼塘',
      ),
      '(?![^。!?;]*(?:用量|用多少|多少合适|每亩|每平))',
    ),
  },
  {
    id: 'zh.release.spilled',
    route: 'release',
    strength: 'event',
    pattern: rule(
      '(?:洒|撒|溢|喷|淌|涌|冲(?=出))(?:了)?(?:一些|一点|些|点|很多|好多)?(?:出来?|了)(?!(?:农)?药)(?!花)|流(?:了)?出来|(?:桶|罐|瓶|箱|ibc)',
      close(4),
      '(?:翻了|倒了|打翻|摔[破坏裂了]|掉(?:下|地)|撞[破坏倒])',
    ),
  },
  {
    id: 'zh.release.broken',
    route: 'release',
    strength: 'event',
    pattern: rule(
      VESSEL,
      close(6),
      '(?:破了|破裂|裂了|裂开|爆了|爆裂|穿了|穿孔|断了|炸裂|戳[破穿]|叉[破穿]|捅[破穿]|崩了)',
      '|(?:叉车|铲车)',
      near(10),
      '(?:破|穿|裂|翻|倒)',
    ),
  },
  {
    id: 'zh.release.river',
    route: 'release',
    strength: 'event',
    pattern: rule(
      '(?:流|排|漏|进|倒|泄)(?:到|进|入|了)+',
      close(5),
      '(?:河|江|湖|鱼塘|农田|水库|雨水|地下水|饮用水)|鱼(?:都|全)?死(?:了|光)',
    ),
  },
  {
    id: 'zh.release.cloud',
    route: 'release',
    strength: 'event',
    pattern: rule(
      '(?:白|黄|绿|红|棕)雾[^。!?;,]{0,8}(?:飘|蔓延|贴着|弥漫|扩散|冒|涌)|(?:气体|气雾|烟雾)[^。!?;,]{0,4}(?:飘|蔓延|弥漫|扩散)|(?:飘|散发?)出[^。!?;,]{0,8}(?:气体|毒气|烟雾|氯气|氨气)',
    ),
  },
  {
    id: 'zh.release.puddle',
    route: 'release',
    strength: 'event',
    needs: 'substance',
    pattern: rule(
      '(?:地[上面]|罐区|围堰|托盘[里上]|地沟|库房|仓库)',
      close(8),
      '(?:[一几两]?大?[滩摊]|积了?(?!累|极|压|存|攒|分|木)|湿了?一[片大])[^。!?;,]{0,6}(?:液|酸|碱|药|水|料)',
    ),
  },
  {
    id: 'zh.release.topic',
    route: 'release',
    strength: 'topic',
    pattern: rule('泄漏(?!报警|检测|探测|风险|等级|电流)|漏[液酸气氨氯油料](?!斗|电)|渗[漏液]|洒[了落]'),
  },
];

const REACTION_RULES: readonly HazardRule[] = [
  {
    id: 'zh.reaction.bulging',
    route: 'reaction',
    strength: 'event',
    pattern: rule(
      any('桶', '罐', '瓶', 'ibc', '容器', '盖子?', '袋', '箱'),
      close(8),
      '(?:鼓(?!风|励|泡机)|胀|涨(?!价)|膨|凸|隆起)|(?:鼓|胀|涨|膨胀)(?:包|桶|起来|气)(?:了)?',
    ),
  },
  {
    id: 'zh.reaction.hot',
    route: 'reaction',
    strength: 'event',
    pattern: rule(
      any('桶', '罐', '釜', '槽', '反应', 'ibc', '料', '溶液', '液体', '混合'),
      near(10),
      '(?:发烫|烫手|沸腾|冒热气|[在都]沸|沸了|自己发热|自己?放热|炸锅|冒泡(?:不停|很|厉害|得)|滚了|失控|(?:压力|温度)(?:一直|还在|不断|突然|急剧|飙|越来越|往)*(?:上?升|上涨|往上|涨|高|飙)|嘶嘶|在抖|抖动|震动|嗡嗡|在响|憋压|超压|超温|压不住|降不下)',
    ),
  },
  {
    id: 'zh.reaction.runaway',
    route: 'reaction',
    strength: 'event',
    pattern: rule(
      '(?:反应|温度|压力)(?:已经|快要?|要|有点)?(?:失控|控制不住|压不住|降不下来)|飞温|爆聚|冲料|安全阀(?:跳|起跳|爆)|爆破片',
    ),
  },
  {
    id: 'zh.reaction.gas',
    route: 'reaction',
    strength: 'event',
    pattern: rule(
      '(?:混|倒|加|配|兑|掺|搅|放|掉)(?:了|在|到|进|入|合|错|和|着|一起)+',
      '[^。!?;会能]{0,24}',
      '(?:冒(?!险|昧|充|犯)|烟|呛|刺鼻|气体|毒气|黄绿|发热|发烫|沸腾|很热|好热|放热|起泡|冒泡|嘶|炸|喷)',
    ),
  },
  {
    id: 'zh.reaction.gas',
    route: 'reaction',
    strength: 'event',
    pattern: rule(
      '(?:冒|放|产生|生成|跑|出来?|出现)(?:了|出|着|很多|大量|一股)*',
      close(5),
      '(?:气体|热气|黄烟|白烟|绿烟|棕烟|红烟|毒气|氯气|气雾|刺鼻)(?!体?吗)',
    ),
  },
  {
    id: 'zh.reaction.mistake',
    route: 'reaction',
    strength: 'event',
    pattern: rule(
      '(?:不小心|误|错|不慎|不知道)[^。!?;,]{0,12}(?:混(?:合)?(?:了|在一起|到一起|一起)|倒(?:在|到)一起|加进|倒进|加到|倒到|加了|倒了)|(?:混|加|倒|卸|打)错(?:了|罐|料|槽|桶)',
    ),
  },
  {
    id: 'zh.reaction.pair',
    route: 'reaction',
    strength: 'event',
    pattern: rule('(?:混(?:合)?了|混(?:在|到)了?一起了|倒(?:在|到)了?一起了|(?:刚|已经?)(?:把)?', near(12), '混)'),
    needs: 'substance',
  },
];

const HELP_RULES: readonly HazardRule[] = [
  {
    id: 'zh.transport.accident',
    route: 'release',
    strength: 'event',
    pattern: rule(
      '(?:罐车|槽车|货车|卡车|挂车|危险品车|船|车(?!间))[^。!?;,]{0,10}(?:漏(?!斗|发|装|开|单)|洒|冒烟)|(?:车|船|货柜|集装箱)',
      close(8),
      '(?:翻了|侧翻|翻车|翻倒|追尾|撞了|撞车|撞上|相撞|起火|冲出|掉沟|沉了)|侧翻|翻车(?!率)|追尾|车祸|(?:罐车|槽车|危险品车|危货车|运输车)',
      near(8),
      '(?:事故|出事|漏|撞)',
    ),
  },
  {
    id: 'zh.help.cry',
    route: 'unknown',
    strength: 'event',
    pattern: rule(
      '救命(?!稻草|恩|钱)|炸锅|快来人|快救|快叫救护|(?:叫|打)(?:了)?(?:救护车|120|119)(?!吗)|出(?:大)?事(?:故)?了(?!故)|出人命|要出人命|死人了|sos|不是演[习练]|发生(?:了)?(?:安全|化学|危化品)?事故|紧急情况|紧急事故|紧急求助|求救',
    ),
  },
  {
    id: 'zh.help.aid',
    route: 'unknown',
    strength: 'event',
    pattern: rule(
      '(?:怎么|如何|需要|请求|请指导|求|快|马上|赶紧|告诉我)[^。!?;,]{0,4}急救(?!箱|包|药箱|培训|知识|电话|措施是|站|写|内容)|急救[^。!?;,]{0,4}(?:怎么做|怎么办|快|指导|求助)',
    ),
  },
  {
    id: 'zh.help.aid',
    route: 'unknown',
    strength: 'topic',
    pattern: rule('急救(?!箱|包|药箱|培训|知识|证|电话|站|写|内容)'),
  },
  {
    id: 'zh.help.evacuate',
    route: 'unknown',
    strength: 'event',
    pattern: rule(
      '(?:已经?|正在|都|要不要|需不需要|是否|人员)(?:在)?(?:疏散|撤离|撤出)(?!图|路线|预案|通道)|不知道(?:是)?(?:什么|啥)(?:味|气体|烟)|(?:人|大家|全部|都)(?:都)?(?:走|跑|撤|躲)(?:了|晒)?出(?:来|去)|(?:报警器|警报|探测器)(?:一直|在|突然|都)*(?:响|叫|报)',
    ),
  },
];

export const INCIDENT_ZH: readonly HazardRule[] = [...FIRE_RULES, ...RELEASE_RULES, ...REACTION_RULES, ...HELP_RULES];
