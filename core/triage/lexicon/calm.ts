import { any } from './types.ts';

/** What tells the net that words of harm only stand for knowledge, goods or papers. Both languages at once. */
const both = (han: readonly string[], latin: readonly string[]): RegExp =>
  new RegExp(`${any(...han)}|\\b${any(...latin)}\\b`, 'u');

/** It is happening, or somebody has had it happen: a question beside it is a cry for advice. */
export const HAPPENED = both(
  [
    '(?<!太[^。!?;,]{1,5})了(?!解|吗$|吗[?]$|多久$|会|能|可|就会|是不|容易|是否)|正在|一直|刚|现在|昨[天晚]|今[天早]|还在|还[是]?[疼痛红肿痒麻]|[着紧](?!火|急|用什么)|起来|被(?!列|分|归|视|认)|越来越|到现在|突然|已经|不小心(?!.{0,8}(?:应该|要怎|怎样处理|该怎))|咗|晒|得(?:很|要命|厉害|像|人)|睁不|怎么办|咋办|要(?:不要)?(?:疏散|撤|报警|就医|去医院|送医|看医生|洗胃|急诊)|一股|往外|有股|都是|全是|到处|[水洗]中|[在一直][^。!?;,]{0,2}(?:冒|流|漏|喷|响|抖|滴)|(?:他|她|我|孩子|同事|师傅|工人)(?:说|的?手|的?眼|头|嘴|脸|喉|刚|就)',
  ],
  [
    "just(?! (?:curious|asking|wondering|in case|want\\w*|checking))|now|took off|already|still|got|went|was(?! wondering)|were|been|came|fell|broke|spilled|spilt|leaked|leaking|splashed|sprayed|swallowed|drank|ate|licked|breathed|inhaled|touched|mixed|burned|burning|started|turned|happened|since|yesterday|today|this (?:morning|afternoon|evening)|last night|accidentally|by (?:accident|mistake)|my (?:eyes?|hands?|face|skin|arms?|fingers?|throat|chest|foot|feet|legs?|mouth|lips?|tongue|nose|head) (?:is|are|feels?|hurts?|has|was|turned|burns?|keeps?|went|got|red|itch\\w*|sting\\w*)|my (?:son|daughter|kids?|child|dog|cat|husband|wife|co-?worker|colleague|mother|father)|what (?:to|should|must|can) (?:i |we )?do|(?:i|we|he|she|they|it|someone|somebody) (?!order|need|want|lik|receiv|ask|purchas|notic|look|decid|plan|discuss|agreed|signed|tri|email|call|updat|heard|shipp|request|sourc|audit|review|interest)\\w+ed|should (?:we|i) (?:evacuate|go|call|worry|see|be worried)|his|her|he|she|we have a|there(?:'s| is) (?:a )?\\w+ (?:coming|leak\\w*|everywhere|all over)|keeps?|is (?:\\w+ )?(?:bulging|hissing|smoking|leaking|burning|climbing|rising|coming|dripping|venting|boiling|foaming|swelling|getting)|are (?:bulging|hissing|smoking|leaking|burning|dripping|venting|boiling|swelling)|cannot (?:stop|close)|can'?t (?:stop|close|see|breathe)|(?:the|this|that|our|my|these|those) (?:swollen|bulging|bulged|bloated|domed|leaking|smoking|hissing|fuming|burning|cracked|punctured) \\w+",
  ],
);

/** Asks about a property, a rule, a choice, goods or a paper. */
export const ASKS = both(
  [
    '用[^。!?;,]{0,6}还是|([\\u4e00-\\u9fff])不\\1|是什么原因|什么原因|会不会|是不是|是否|能不能|可不可以|可否|能否|有没有|会[^。!?;,]{0,12}[吗么?]|能[^。!?;]{0,12}[吗么?]|可以[^。!?;]{0,16}[吗么?]|是[^。!?;,]{0,10}吗|有[^。!?;,]{0,10}吗|对[^。!?;,]{0,10}(?:吗|有害|有毒)|[吗么][?]?$|多少|多[大高长远久]|几[类级节天度年]|哪[里个种些款类家]|什么(?!味|东西|情况|烟|气体|都)|为什么|为何|吗(?=[ ,。?]|$)|怎么(?!办|救|处|中和|收|冲|急|止|会|了|弄|回事|还|这么|搞|$)|如何|咋[存用选]|吗[,。]|区别|条件|要求|标准|规定|等级|型号|规格|比例|极限|含量|浓度(?!太高)|数据|性质|原理|机理|生成什么',
  ],
  [
    "^(?:hi,? |hello,? |hey,? |please |so )*(?:is|are|does|do|can(?! (?:smell|see|feel|hear|taste))|could|will|would|what|whats|what's|which|how|where|why|who|when|should|any|may|at what|to what)\\b.*|[,.] ?(?:and |but |so )?(?:can|could|may|would|does|is|are) (?:i|we|it|you|this|that)\\b|what (?:is|are|does|do|kind|type|grade|ppe|concentration|temperature|size)|which \\w+|how (?:long|much|many|hot|often|to (?:store|dispose|dilute|prevent|clean|neutrali\\w+|choose))|is it (?:safe|ok|toxic|flammable|harmful|corrosive|possible|classified)|does (?:it|the|this|your)|do you (?:sell|have|stock|know|offer|carry|supply|recommend|service|repair|fix|calibrate)|recommend\\w*|curious|difference",
  ],
);

/** Goods, papers, offices. */
export const BUSINESS = both(
  [
    '要[一二两三四五六七八九十0-9]+(?:桶|吨|箱|瓶|公斤|袋)|布料|褪色|金属|零件|工件|残留|冻住|结冰|[送少发]错|少[了送发]|更新|编码|编号|单号|打折|几折|标签|写着|意思|公司|客服|电话|提货|装卸货|进厂|厂门|门岗|押金|开票|涨价|便宜|发错|换人|实习证明|同行|加班|开会|招聘|简历|面试|配送|收货|快递|涂层|内衬|工艺|性能|效果|用量|投加|稀释|比例|浓度|清洗剂(?:怎|哪)|保修|质保|售后|付款|税率|金额|账户|报表|采购|拍照|照片|赔偿?|怎么修|维修|更换|配件|想买|购买|有卖|卖吗|有得卖|有冇得卖|报价|价格|价钱|型号|规格|订单|发票|合同|对账|付款|单据|货款|库存|交期|发货|到货|下单|取消|退换?货|签收|报关|登录|网站|表格|推荐|招标|供应商|证书|资质|产能|运费|物流|快递|coa|检测报告|盖章|备案|验收|清单|文件|模板|范本|样本|申报|申请|通报|流程|台账|法规|审核|论文|培训|教材|考|演[练习]|预案|手册|作业|系统|数据|手上有|手里|手头|眼下|眼罩',
  ],
  [
    'credit|refund|claim|purchasing|internship|company|chatbot|laugh\\w*|gate pass|at your gate|overnight|no one answers|borax grade|terms|margins|tds|per the|expected|usable|school project|science project|supplier|customer|sales|account|email|phone|call back|website|dry|handle|labels?|buy|purchase|quote|pric(?:e|es|ing)|invoices?|order(?:s|ed)?|shipping|delivery|shipments?|stock|sell|supply|in stock|coa|certificates?|audit\\w*|report|templates?|checklist|plans?|policy|regulation|procedures?|sops?|reach|atex|annex|spare|o-rings?|test (?:data|report|certificate|message)|exposure (?:limits?|scenarios?)|limits?|specs?|off[ -]spec|batch|coatings? test|software|website|spreadsheet|headline|meeting|deadline|paperwork|inbox|lead times?|prices?|training|drill|quiz|exam|risk assessment|classification|packing group|un number|sds|msds|data ?sheet',
  ],
);

/** A smell, a colour or a lump in the goods: quality, as long as nobody suffers from it. */
export const QUALITY = both(
  ['湿了|外箱|受潮|没漏|批次|批号|结块|颜色|变质|质量|品质|外观|瘪|凹|没漏|无漏|浑浊|沉淀|不一样|上一批|过期|保质'],
  [
    'batch|caking|caked|cloudy|colou?r|dent(?:ed|s)?|sealed|no leak\\w*|off[ -]spec|quality|shelf life|label|expired|lot \\w+|from last',
  ],
);

/** How the product works or does not, which hurts nobody. */
export const TECHNICAL = both(
  [
    '有效氯|含量|纯度|溶(?:得|解|不|化)|不溶|结垢|堵(?:了|塞|住)|效果|流量|不干|干得|固化|粘度|速度|太慢|很慢|浊度|cod|ph|去除率|计量|校准|残留|洗不(?:掉|干净)|用量',
  ],
  [
    'dissolv\\w*|slow(?:ly)?|scal(?:e|ing)|clog\\w*|blocked|curing|drying|flow rate|dosing|turbidity|residue|effective\\w*',
  ],
);

/** Seen or read of others, in a report, a film or a book. */
export const HEARSAY = both(
  ['新闻|抖音|快手|热搜|微博上|网上(?:说|看|有|传)|视频里|电视(?:上|剧|里)|电影里|小说|纪录片|朋友圈(?:看|里)|网传'],
  [
    '(?:saw|seen|read|heard)[^.!?]{0,20} (?:news|tv|youtube|tiktok|twitter|reddit|online|article|documentary)|in the (?:news|papers)|viral video|on (?:the news|tv|youtube|tiktok)',
  ],
);
/** One's own people or premises, or now: what was seen elsewhere then happened here as well. */
export const OWN =
  /我(?!爷爷|们?想问)(?=[^。!?;,]{0,6}(?:妈|爸|儿|女|孩|宝|老[公婆]|家|同事|师傅|也|就|刚|的|们?(?:这|厂|车间|仓库|工人|有)|手|眼|嘴|脸|喝|吃|吸|用|试))|自己|刚|现在(?!恢复)|怎么办|\b(?:my|our|we (?!saw|heard|read)|us|i (?:tried|did|drank|used|mixed|got)|now|help)\b/u;

/** Whether two things may be brought together: the words of mixing, without any mixing. */
export const CAPABILITY =
  /(?:能不能|可不可以|可以|能否|可否|是否能|能|行不行)[^。!?;,了过]{0,14}(?:混|兑|掺|配|一起|一块|同时|加|倒)[^。!?;,了过]{0,8}(?:吗|么|不(?=$|[?,。])|行不行|$|[?])|(?:混|兑|掺|放|倒|加)(?:在|到)?(?:一起|一块|着)?[^。!?;,了过]{0,4}(?:行不行|可以吗|能行吗|安全吗|行吗)|\b(?:can|could|may|should|shall|is it (?:ok|okay|safe|possible|fine|allowed)(?: to)?|are (?:they|these) (?:ok|safe) to)\b(?:(?!\b(?:already|just|accidentally)\b)[^.!?;]){0,60}\b(?:mix(?:ed)?|combin(?:ed|e)|used? (?:together|with|alongside)|added? to|stored?)\b[^.!?;]{0,40}/gu;

/** In so many words: this is only a test. */
export const ONLY_TEST = both(
  [
    '(?:测试|测试消息|试验消息)[^。!?;]{0,8}(?:忽略|无视|不用理)|此为(?:演练|演习)|演[练习]信息|【?演[练习]】|请不要派人|仅供测试',
  ],
  ['(?:test (?:message|only)|this is (?:only )?a (?:test|drill|exercise))\\b(?!.*\\bnot\\b)'],
);

/** A property of the product is named: what is asked is what it is, not what has happened. */
export const PROPERTY = both(
  [
    '(?:操作|使用|固化|混合|搅拌|反应|浸泡|熟化|凝胶|干燥)时间|适用期|(?:温度|比例|用量|浓度|范围|参数|指标|标准|等级|类别|编号|密度|粘度|闪点|沸点|熔点|燃点|周期|寿命|性能|规格|极限)(?:是多少|是什么|多少|呢)?[?。]?$',
  ],
  [
    'hazard class|packing group|un (?:number|no)|flash ?point|boiling point|pot life|shelf life|working time|cure time|density|viscosity|proper shipping name|exposure limits?|road transport|air transport|sea transport',
  ],
);

/** Leave is asked to do it, and what is asked is no treatment: before the hazard the asking, after it nothing that has happened. */
export const ASKS_LEAVE =
  /(?:能不能|可不可以|可以|能否|可否|是否可以|能|允许|准许)(?![^。!?;]{0,14}(?:中和|洗|涂|抹|敷|擦|处理|冲|去除|缓解|解毒|止))[^。!?;,了着过被]{0,12}$|\b(?:can|could|may|should|shall|is it (?:ok|okay|safe|allowed|legal|fine|permitted)(?: for us)?(?: to)?|(?:am i|are we) allowed to|(?:ok|okay|fine|safe) to)\b(?:(?!\b(?:already|just|accidentally|you|someone|somebody|put|apply|use|neutrali\w*|wash|rinse|treat|remove|flush|clean)\b)[^.!?;]){0,60}$/u;
export const LEAVE_ENDS = /^[^。!?;,了着]{0,12}(?:吗|么(?!多)|嘛|不[?。]?$|行不行|[?]|$)/u;

/** Harm that is said not to be; cut out before concepts are looked for. A lack of breath or of feeling is not here. */
export const DENIED =
  /(?:没有?|未|并无|无|从未)(?:发生|出现|造成|发现|见|再)?(?:任何|什么|有|过)?(?:人|人员)?(?:被)?(?:溅|漏|泄漏|渗漏|沾|碰|接触|受伤|冒烟|着火|起火|破损|洒|中毒|不适|不舒服|鼓桶|变形)(?:到|出|了)?|人(?:都|员)?没事|\b(?:no|not|never|without|nobody|no one)(?: \w+){0,2} (?:leak\w*|spill\w*|injur\w*|hurt|exposed|exposure|contact|fire|smoke|damage\w*)\b/gu;

/** Buying and selling, where a hospital or a fire brigade is only the customer. */
export const TRADE = both(
  ['供的|供货|有货|还有货|采购|订购|报价|价格|下单|招标|供货|合同|发票'],
  ['buy(?:ing)?|purchas\\w*|quot(?:e|ation)|pric(?:e|es|ing)|orders?|invoice|supply|supplier'],
);

/** Something was done or came about, in whatever verb: of no weight by itself. */
export const TOLD = both(
  ['了(?!解|吗$|会|能)|着(?!火)|过|在|起来|出|把|被|掉|起'],
  [
    "\\w{3,}ed|threw|took|hit|shot|let|lost|ran|fell|sank|flew|shook|bit|cut|slid|tore|gave|felt|ate|drank|came|went|got|put|stuck|blew|broke|burst|swelled|spat|(?:is|are|'s|'re|was|were|been|keeps?) (?:\\w+ )?\\w+ing|there(?:'s| is| are)|has|have",
  ],
);

/** Anger and small talk. */
export const CHATTER = both(
  [
    '好在|哪家|别家|对比|比较|投诉|坏了|不动了|到哪|气死|气得|气到|太狠|西北风|无语|服了|垃圾|骗|坑|差评|谢谢|感谢|你好|您好|请问|麻烦|想问|问一下|问下|咨询|了解一下|请教|帮我|给我|发我|能否|希望|建议|什么时候|多久|几天|哪天|明天|下周|月底',
  ],
  [
    "thanks?(?! god)|thank you|love|great|nice|lol|awesome|hope|wonder\\w*|would like|i'?d like|looking for|interested|please (?!help|hurry|advise)\\w+|hi|hello|when|kindly|regards|ridiculous|terrible service|unacceptable|tips|any idea|wrong product|emailed|delayed|next (?:week|month|tuesday|monday)|tomorrow|want|need",
  ],
);

/** Protective gear: beside a question it is a purchase or a rule; in a report it is what failed. */
export const GEAR = both(
  ['手套(?!破|里|有个|漏)|洗眼[器液站装]|防护|护目|面罩|面具|冲淋|灭火器|报警器(?!响|在)|检测仪'],
  [
    'respirators?|gloves?|boots|aprons?|goggles|ppe|eye ?wash\\w*|showers?|extinguishers?|absorbents?|detectors?|filters?',
  ],
);

/** What remains to be done about a matter long since dealt with: papers, money, replacement. */
export const SETTLED = both(
  ['补发|退款|赔|结案|进度|补(?:材料|资料|报告)|责任|调查|早就好|痊愈|归档'],
  ['refund\\w*|clos(?:e|ing) (?:the|this|out)|claims?|insurance|follow-?up|investigation|recall(?:ed)?|file from'],
);
