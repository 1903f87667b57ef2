import { any } from './types.ts';

/** The rarer concepts of the net; see concepts.ts. */
const both = (han: readonly string[], latin: readonly string[]): RegExp =>
  new RegExp(`${any(...han)}|\\b${any(...latin)}\\b`, 'u');

/** Air that somebody took in: harm enough beside a substance, a vessel or a person. */
export const AIR_TAKEN = both(
  ['吸(?:了|到|进|入了|去)(?![^。!?;,]{0,3}(?:管|口))|闻(?:了|到|着|多)|(?:误|不小心)吸'],
  [
    'breathed|inhaled|sniff\\w*|huff\\w*|(?:got|took|had|get) (?:a )?(?:big |good |deep )?(?:whiff|lungful|breath|nose ?full)',
  ],
);

/** Taken for food or drink by mistake. */
export const MISTAKEN = both(
  [
    '误[食服饮喝吞吃]|(?:不小心|失手|不慎)[吞喝舔咽吃吸]|[喝吃饮吞]错|当(?:作|成|是|了)?[^。!?;,]{0,5}(?:盐|糖|白?酒|饮料|醋|味精|面粉|茶水)|以为是[^。!?;,]{0,6}[水酒盐糖茶醋料]',
  ],
  [
    '(?:accidentally|mistakenly) (?:drank|ate|swallow\\w*|ingest\\w*|sipp\\w+|lick\\w*)|(?:thought|thinking) (?:it|that|this) (?:was|is) (?:\\w+ )?(?:water|juice|soda|beer|wine|salt|sugar|a drink|gatorade|lemonade|tea)|mistook|mistaken for',
  ],
);

/** It goes on, or gets worse: said of a symptom, a smell or a leak it is an emergency that lasts. */
export const GOING_ON = both(
  [
    '一直|一路|不停|不断|止不住|还在|还(?:是)?(?=[疼痛红肿痒麻晕咳漏冒])|越来越|更[^。!?;,]{0,3}了|又(?!要|来|是|快)|仍|没好|不见好|没停|停不',
  ],
  [
    "still|again|worse|getting (?:bigger|stronger|hotter|redder)|won'?t stop|not stopping|(?:can'?t|can ?not|unable to) (?:stop|close|control|shut)|nonstop|non-stop|keeps?|doesn'?t (?:stop|go away)",
  ],
);

export const SMELL = both(
  ['味道|气味|味儿|[酸臭怪氨氯异苦焦药]味|臭|烟'],
  ['smell\\w*|stinks?|stinking|stank|odou?r|fumes?|stench|gas|smoke'],
);
export const POURS_IN = both(
  ['(?:流|打|排|漏|冲|渗|倒|洒|泄)(?:到|进|入|了)*[^。!?;,]{0,6}(?:去|了|进|入)'],
  [
    '(?:went|gone|ran|flow\\w*|got|leak\\w*|run(?:ning)?|washed|spill\\w*|going|drain\\w*|seep\\w*|discharg\\w*|enter\\w*) (?:\\w+ ){0,2}(?:in|into|to|down|through)',
  ],
);
export const WATERS = both(
  [
    '(?:排水|雨水|下水|污水)(?:沟|道|井|管)|沟渠|水沟|坑渠|[^银]河(?!北|南)|溪|湖(?!北|南)|鱼[塘塭池]|水库|池塘|农田|海里|水源',
  ],
  [
    '(?:storm )?drains?|sewers?|creeks?|rivers?|ponds?|lakes?|ditch(?:es)?|stream|canal|gutters?|manholes?|ground ?water|harbou?r|sea',
  ],
);

export const BY_ACCIDENT = both(
  ['不小心|失手|不慎|误'],
  ['accident(?:al)?ly|by (?:accident|mistake)|mistakenly|oops|unknowingly'],
);
export const ASKS_CONTENTS = both(
  ['成分|配方|毒理|msds|sds|是什么|里面是|装的|解毒|资料'],
  ["ingredients?|composition|formula\\w*|sds|msds|what(?:'s| is) in(?:side)?|contents?|antidote|data ?sheet|toxic\\w*"],
);

/** Wants to hear that it is nothing: nobody asks that of a thing that has not happened. */
export const REASSURE = both(
  [
    '(?:应该|估计|大概)?(?:就)?没(?:什么)?(?:大)?事(?:的?吧|的?吗|了?吧|$|[?])|不?要紧(?:吧|吗|不|$|[?])|要不要紧|没关系吧|会(?:自己)?好(?:的)?吗|不用(?:去|看|上|送)?[^。!?;,]{0,4}(?:医院|医生|大夫)|(?:用|要)不?(?:用|要)?去?(?:看)?(?:医院|医生|急诊)|缓一?[缓会]|睡一觉|可以不管|能继续(?:上班|干活|工作)|过(?:一)?会儿?(?:就|会)好',
  ],
  [
    "(?:i'?m|i am|am i|he'?s|she'?s|is (?:it|he|she|that)|that'?s|it'?s|will (?:i|he|she|it) be|should be|probably|prob|nothing) (?:\\w+ )?(?:ok|okay|fine|alright|all right|serious|normal)|should i worry|can i keep working|no big deal|not a big deal|not serious",
  ],
);

/** Nobody knew, looked or was protected. */
export const UNAWARE = both(
  ['没看(?:清|到|见|懂)?(?:标签|说明|标识|清楚)?|没(?:有)?(?:戴|穿|注意|告诉)|以为是|不知道(?:是|这|那)|没有?人告诉'],
  [
    "didn'?t (?:see|read|know|realise|realize|notice|wear)|thought it was|no idea (?:what|it)|without (?:gloves|goggles|a mask|mask|ppe)",
  ],
);

/** The wrong thing went into the wrong place. */
export const WRONG_VESSEL = both(
  [
    '(?:[加倒混打灌装接卸放配兑投]错(?!误|单|款|发票|地|版|门|仓|人|货)|错(?:加|倒|混|打|灌|装|接|卸|放|配))',
    '(?:装|倒|接)反了',
  ],
  [
    '(?:hook(?:ed)?|connect(?:ed)?|pump(?:ed)?|unload(?:ed|ing)?|pour(?:ed)?|put|fill(?:ed)?|load(?:ed)?|add(?:ed)?|transferr?(?:ed)?|plumb(?:ed)?)[^.!?;]{0,50}(?:wrong (?:tank|drum|line|vessel|container|pipe|hose|chemical|product|stuff|one|bottle)|(?:acid|bleach|caustic|peroxide|ammonia)[^.!?;]{0,20} (?:tank|line|drum)\\b)',
  ],
);

/** Somebody fell into what must not be fallen into. */
export const FELL_IN = both(
  ['(?:掉|跌|摔|滑|栽|踩)(?:进|入|到|落|了|下)*[^。!?;,]{0,6}(?:池|槽|罐|釜|酸|碱|沟|坑|桶)'],
  [
    '(?:f[ae]ll(?:en|ing|s)?|slip\\w*|drop(?:ped)?|tripped|step(?:ped)?) (?:\\w+ )?(?:in|into|inside) (?:\\w+ ){0,3}(?:pool|tank|vat|pit|bath|tub|reactor|sump|acid|caustic|chemical)',
  ],
);

/** Those of whom one speaks when something happened to them. */
export const THIRD_PERSON = both(
  [
    '工人|师傅|工友|学徒|临时工|小[王李张刘陈赵]|老[张李王刘陈赵](?!板)|同事|司机|小孩|孩子|宝宝|儿子|女儿|老[公婆人]|奶奶|爷爷|爸|妈|阿[姨婆公]|孕妇|学生|邻居|兄弟|女朋友|男朋友|同学|老太太|老人家?|[猫狗鸡鱼羊牛鸭兔猪](?![场饲料])|虾',
  ],
  [
    'people|peoples|guys|men|workers?|operators?|colleagues?|co-?workers?|technicians?|apprentice|janitor|cleaning lady|son|daughter|child|kids?|baby|toddler|wife|husband|mom|mum|dad|grand\\w+|dogs?|cats?|goats?|horses?|cows?|fish|koi|hens?|rabbits?|sheep|pigs?|ducks?|cattle|crew|roommate|teen\\w*|homeless|neighbou?r|student|little (?:girl|boy)|maintenance guy',
  ],
);

/** People get out, or stay out. */
export const LEAVES = both(
  ['(?:跑|撤|逃|躲|疏散|走|出)(?:了|晒)?(?:出)?(?:来|去|离)|待不|呆不|不敢(?:进|靠近|过去)|进不去|都出来|疏散|撤离'],
  [
    "evacuat\\w*|had to (?:leave|evacuate|run|get out|go out)|(?:every(?:one|body)|all|people|peoples|staff|we|they) (?:\\w+ )?(?:ran|run|went|go|got|left|is|are) (?:out|outside|away)|outside now|can'?t (?:go|get) (?:in|near|close)",
  ],
);
export const COLOUR_TURNED = both(
  ['变(?:了|成)?[红白黄绿黑蓝乳色橙棕]|[红白黄绿黑蓝乳橙棕]色|泡[泡沫]|死'],
  ['turn(?:ed|ing|s)|(?:orange|white|milky|red|green|blue|black|brown|foam\\w*)|dead'],
);

/** On its way by road, rail, sea or air. */
export const TRANSPORT = both(
  ['飞机|货舱|高铁|火车|船|货轮|甲板|集装箱|货柜|车厢|[槽罐货挂卡]车|服务区|高速'],
  [
    'plane|aircraft|flight|train|barge|ship|vessel deck|ferry|truck|tanker|trailer|rail ?cars?|tank cars?|highway|container',
  ],
);
export const MISHAP = both(
  ['异味|刺鼻|翻|撞|沉|着火|冒|漏|掉(?:了|下|落)|破|脱轨|侧|受伤|晕'],
  [
    'tak(?:ing|es) on water|sink\\w*|sank|divert\\w*|derail\\w*|crash\\w*|overturn\\w*|roll(?:ed|ing) over|jack-?knif\\w*|leak\\w*|smell|smok\\w*|fire|collid\\w*|collision|fell (?:off|from)|aground|capsiz\\w*',
  ],
);

/** What keeps a reaction or a gas in check has stopped. */
export const CONTROL_LOST = both(
  ['(?:搅拌|冷却|冷冻|循环水|氮气|n2|通风|引风|尾气|冷机)[^。!?;,]{0,4}(?:停|断|坏|失效|没了)|停电'],
  [
    '(?:cooling|agitat\\w+|stirr\\w+|power|nitrogen|scrubber|ventilation|chiller|fan)(?: \\w+)? (?:is |has |went |are )?(?:off|down|lost|failed|out|stopped|dead|quit|tripped)',
  ],
);

export const ACIDS = both(
  ['酸(?!性|度|钠|钾|锌)|洁厕|除垢|氯化铝|除锈'],
  ['acids?|vinegar|hcl|h2so4|descaler|pac|sulph?uric|hydrochloric|nitric|toilet cleaner'],
);
/** What an acid must never meet, and what must not meet a hypochlorite. */
export const FOES = both(
  ['次氯酸|次钠|漂白|84|双氧水|过氧化|硫化|亚硝|氰|烧碱|液碱|片碱|氨水|高锰酸'],
  ['bleach|hypochlorite|peroxide|h2o2|ammonia|sulfide|caustic|naoh|permanganate|nitrite|cyanide|chlorine'],
);
export const JOINED = both(
  ['混|倒(?:进|入|到|在|了)|加(?:进|入|到|在|了)|一起|兑|掺|碰到'],
  ['mix\\w*|pour\\w*|add(?:ed|ing)|into|together|combin\\w*|dump\\w*|put'],
);

/** Gases that tell by their smell that they are out. */
export const GASES = both(
  ['氯(?!化|酸)|氨|硫化氢|臭鸡蛋|煤气|酸(?:味|雾)|毒气|[呛刺]鼻|呛'],
  ['chlorine|ammonia|gas|h2s|rotten eggs?|acid|sulfur|bleach|solvent|fumes?'],
);
