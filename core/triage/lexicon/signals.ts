import type { NamedPattern } from './types.ts';

/** Rules that stand beside emergency and intent: a person wanted, anger, self-harm, misuse, injection. */

export const WANTS_PERSON: readonly NamedPattern[] = [
  {
    id: 'person.zh',
    pattern:
      /转(?:接)?(?:到)?(?:个)?(?:人工|真人|客服|专员|坐席)|人工(?:客服|服务|坐席|座席|回复|接听|在(?:吗|不在)|呢|!|。|$)|^人工(?=$|[。!?, ])|(?:找|要|叫|换|给我|联系|接|来|同|跟|和|与)(?:一)?(?:下|个|位|些)?(?:你们)?(?:的)?(?:真人|活人|真的?人|人工|人(?=来|$|[。!?,]|跟我|和我|同我|讲|说|聊|处理|帮)|客服(?!态度|慢|电话是)|专员|负责人|经理|主管|工程师(?=聊|讲|说|回电|联系|来(?!现场|工厂|我们))|技术支持)|(?:不(?:要|想)(?:跟|和|同)?|别(?:跟|和)?)(?:机器人|ai|智能客服)|真人(?=$|[。!?,客来在讲说])|有(?:没有)?(?:真人|活人|人工)(?!费)|(?:有人|有没有人)(?:在(?:吗|不)?|吗|能)?(?:$|[。!?])|人呢|回电(?:话)?给我|打(?:个)?电话给我|(?:跟|和|同|与)(?:真)?人(?:讲|说|聊|谈|沟通|对话)/u,
  },
  {
    id: 'person.en',
    pattern:
      /\b(?:(?:talk|speak|chat|connect|transfer|put|get|hand|pass|escalate|switch|route)\w*(?: \w+){0,4} (?:with|to|through to|me|us|through)(?: \w+){0,3} (?:human|person|people|someone|somebody|agent|representative|rep|operator|manager|supervisor|specialist|engineer|staff member|real one|support team|anyone|csr)|(?:real|live|actual|human) (?:person|human|agent|being|people|representative|rep|operator|support|one|assistance|help)|(?:speak|talk) (?:to|with) (?:a |an |some |your )?(?:human|person|someone|somebody|agent|representative|rep|operator|manager|supervisor|real|live|engineer|anyone)|(?:need|want|get|give|find|have|like|prefer)(?: me| us)?(?: to have)? (?:a |an |your |some )?(?:human|agent(?! (?:for|that|to (?:clean|remove)))|representative|live chat|real person|person to|manager|supervisor|operator (?:now|please|on))|customer (?:service|care) (?:rep\w*|agent|person)|(?:call|phone) me(?: back)?(?! when)|i(?:'m| am) not talking to a (?:bot|robot|machine)|not a (?:bot|robot|machine)(?= |$|[.!,])|stop the bot|any(?:body|one) there)\b/u,
  },
  {
    id: 'person.expert',
    pattern:
      /(?:找|要|叫|联系|请|转)(?:一?[个位])?(?:专人|专员|专家|顾问|主任)|(?:接|转)(?:到)?(?:技术部|销售部|售后部|客服部|总机)|(?:把)?电话(?:号)?(?:给我|接给)/u,
  },
  {
    id: 'person.word',
    pattern:
      /^(?:(?:please|pls|i want|i need|get me|give me|an?|the|hi|hello|ok|yes)[,.!]? )*(?:agent|human|representative|rep|operator|person|supervisor|manager|staff|support agent|human agent|customer service|live agent|live chat|live person|real person)s?(?:[,.! ]+(?:please|pls|now|agent|human|person|operator|representative|asap|help|immediately|here))*[.!? ]*$/u,
  },
];

/** "No need for a person" and its like: said, but as a refusal. */
export const REFUSES_PERSON: readonly NamedPattern[] = [
  {
    id: 'person.refused',
    pattern:
      /(?:不用|不需要|不必|无需|别|先不|暂时不|不要)(?:再)?(?:帮我)?(?:转|找|等)?(?:人工|真人|客服)|\b(?:no need|don'?t need|do not need|not need)(?: \w+){0,3} (?:agent|human|person|representative|operator)\b/u,
  },
];

export const CANCELS_HANDOFF: readonly NamedPattern[] = [
  {
    id: 'cancel',
    pattern:
      /取消(?:排队|转人工|人工|等待|转接|请求)|(?:^|[,。!? ])(?:不用了|不必了|不需要了|算了|不等了|不排了|不找了|先不用了?|没事了|取消|不使了)(?:$|[,。!?谢不我])|(?:不用|不需要|不必|别|不要)(?:再)?(?:转|找|等)(?:人工|真人|客服|了|人)|\b(?:never ?mind|cancel(?! (?:my|the|an?|our|this|that|order) ?(?:order|purchase|invoice|shipment|subscription|po))(?:(?: the| my)? (?:queue|wait\w*|hand ?-?off|request|transfer|chat|call))?|forget (?:it|about it)|no longer need(?:ed)?|don'?t need (?:it|anyone|a person|an agent|a human|help) ?(?:any ?more)?|no need (?:any ?more|to wait|for (?:an? )?(?:agent|human|person))|leave (?:the )?queue|stop waiting)\b/u,
  },
];

/** A threat or an insult is anger alone; loud punctuation only beside a complaint. */
export const THREATS: readonly NamedPattern[] = [
  {
    id: 'anger.threat',
    pattern:
      /曝光|发(?:到)?(?:微博|抖音|小红书|朋友圈|网上|知乎)|微博|抖音|小红书|媒体|记者|电视台|(?<!\d)123[14]5(?!\d)|消协|消费者协会|消保[会官]|市场监督管?理?局?|工商局|起诉|律师|法院|打官司|告你们|法律途径|举报|爆料|公平会|\b(?:lawyers?|attorney|sue|suing|court|legal action|press|journalists?|reporters?|news ?papers?|media|twitter|facebook|linkedin|social media|consumer protection|trading standards|bbb|review(?:s)? (?:site|online))\b/u,
  },
  {
    id: 'anger.words',
    pattern:
      /气死|气炸|火大|愤怒|忍无可忍|受够了|垃圾(?!桶|处理|分类|袋|站|填埋)|骗子|坑人|坑爹|黑心|无良|不要脸|滚|(?:他|特)(?:妈|么)的|妈的|操你|傻[逼叉]|混蛋|废物(?!处|处置|类)|脑残|什么(?:破|烂|鬼|玩意|态度)|太(?:差|烂|过分|离谱|恶心)|再也不(?:买|用)|差劲|离谱|(?:又|第[二三四五六七八九]次)(?:是)?(?:你们|这样|出)|每次都|气(?:得|到|的)(?:我|要|快)|没人(?:管|理)|慢得要死|搞(?:咩|什么)鬼|顶你|仆街|扑街|黐线|\b(?:furious|outrag\w+|unacceptable|ridiculous|disgust\w+|pathetic|scam\w*|rip-?off|useless|worst|terrible|awful|horrible|incompetent|fuck\w*|shit\w*|damn|wtf|bullshit|garbage|joke of|fed up|sick of|sick and tired|angry|never (?:again|buying|ordering)|third time|every (?:single )?time)\b/u,
  },
];
export const LOUD = /[!?]{3,}|(?:[!?][^!?]{1,30}){2,}[!?]{2,}/u;
export const COMPLAINS =
  /投诉|质量|结块|退|又|怎么(?:还|又|回事|搞)|到底|没人|不回|多久|慢|骗|差|烂|错|坏|催|\b(?:still|again|wrong|bad|late|broken|never|nobody|complain\w*|refund|poor|delay\w*|ignored?)\b/u;

export const SELF_HARM: readonly NamedPattern[] = [
  {
    id: 'self-harm.zh',
    pattern:
      /(?<!得|到)(?:不想|不愿)(?:再)?活(?!动|跃)|活得(?:真|太|好|很|这么)?累(?=.{0,24}(?:喝|吃|吸|克|死|走|解脱|药))|活(?:着|下去)(?:也|都|真|太|好|还)*(?:没|没有|无)(?:什么|啥)?(?:意思|意义|劲|盼头)|活得(?:真|太|好|很|这么)?累(?=.{0,24}(?:喝|吃|吸|克|死|走|解脱|药))|活不下去|(?<!得|到|让人|都|会|人)想(?:去)?死(?!你|因|机|锁|磕|我|在|的心)|想(?:要)?自杀|自杀|轻生|自尽|寻短见|自残|了结(?:自己|生命|一切|我)|结束(?:自己的?|我的?)?(?:生命|一生|性命)|一了百了|不想做人|没有?活(?:下去)?的(?:勇气|意义|理由)|遗书|(?:喝|吃|吞|服)[^。!?;]{0,12}死得(?:快|痛快|了)|不想连累|(?:死|吸|喝|吃)[^。!?;,]{0,8}(?:疼不疼|痛不痛|痛苦吗|疼吗|痛吗)|解脱(?=.{0,20}(?:喝|吃|克|毒|死))|(?:无痛|怎么|如何|哪种|什么)[^。!?;,]{0,6}(?:自杀|死得(?:快|痛快)|去死|死法)/u,
  },
  {
    id: 'self-harm.dose',
    pattern:
      /(?:喝|吃|吞|服|吸|打|注射)(?:了|下)?(?:多少|几|一[瓶杯口]|半)[^。!?;,]{0,10}(?:会|能|可以|才|就)?(?:死|没命|致命|致死|毙命|挂|走(?=$|[?。了])|睡过去|解脱)(?!菌|虫|鱼|藻|机)|(?:多少|几)(?:克|毫升|ml|g|mg|毫克|口|瓶|片|粒)?[^。!?;,]{0,8}(?:会死(?!菌)|没命|致命|毙命|丧命|死人|毒死(?:一个)?人|能死|送命)/u,
  },
  {
    id: 'self-harm.en',
    pattern:
      /\b(?:kill(?:ing)? myself|suicid\w+|end(?:ing)? (?:my|it all|my own) ?(?:life)?(?=\b)(?<!end my )|end my life|take my (?:own )?life|(?:want|wish|going|ready) to (?:die|be dead)(?! of| laughing)|don'?t want to (?:live|be alive)|no (?:reason|point) (?:to|in) liv\w+|don'?t want to be here any ?more|(?:is|are) (?:it|this|this stuff|they) painless|painless (?:way|death)|life is(?:n'?t| not) worth|better off dead|(?:hopeless|worthless)\b[^.!?]{0,60}\bend (?:it|everything|my)|quickest (?:way )?to (?:end it|die)|hurt(?:ing)? myself|self[- ]?harm|how (?:much|many)(?: \w+){0,8} (?:to (?:die|kill (?:me|myself|a person|someone))|(?:would|will|can|could) kill (?:me|you|a person|someone|an adult)|(?:is|be) (?:lethal|fatal|deadly)))\b/u,
  },
];
/** A lethal amount asked for without a word about oneself: nobody is paged for the toxicology section. */
export const LETHAL_DOSE =
  /致死(?:量|剂量)|半数致死|ld ?50|lc ?50|\b(?:lethal|fatal|deadly) (?:dose|amount|quantity)\b/u;

export const INJECTION: readonly NamedPattern[] = [
  {
    id: 'injection',
    pattern:
      /<!--|<\/?(?:系统|指令|管理员|system|admin|assistant|script|instructions?|prompt)\b|\[\/?(?:system|inst|assistant)\]|(?:^|["“\n ])(?:assistant|system) ?: |<\|.*?\||(?:忽略|无视|忘记|忘掉|跳过|不要理会|绕过|不理)(?:掉|你|所有|全部|之前|以上|前面|上面|先前|一切|的|任何)*(?:指令|指示|提示|规则|设定|要求|命令|限制|prompt|内容)|系统(?:提示|指令|通知|消息|公告)(?:词|语)?(?!栏|音)|从现在(?:起|开始)[^。!?;]{0,16}(?:答复|回复|回答|你)|(?:复述|照抄|跟我念|重复(?:一遍|一下)?)(?:以下|下面|这)|\b(?:repeat|recite|echo) (?:after me|the following|this)\b|\bas (?:the |a |an |your )?(?:system |site )?(?:administrator|admin|developer)\b|提示词|(?:照做|照办|执行)(?=[。!?]*$)(?<=(?:系统|指令|打折|折|规则)[^。!?;]{0,30}(?:照做|照办|执行))|你(?:现在|从现在起|接下来)(?:是|扮演|要扮演|不再是)|(?:进入|切换(?:到|为)?|开启)(?:开发者|管理员|上帝|越狱|调试|dan)(?:模式|权限)?|越狱|扮演(?:一个)?(?:没有|不受|系统|管理员?|开发|另一|其他|黑客|猫娘|dan)|(?:把|给我)[^。!?;,]{0,6}(?:折扣码|优惠码|内部价格表|密码|密钥|后台)|(?:我是|以)(?:你们?的?)?(?:管理员|开发者|系统管理员|openai|ceo)[^。!?;,]{0,10}(?:身份|授权|命令|给我|把|请|,)|(?:输出|显示|打印|复述|告诉我|泄漏|给我)(?:你的?|完整的?|全部的?|一下)*(?:系统)?(?:prompt|提示词|初始指令|内部指令|api ?key|密钥|密码|口令)|\b(?:ignore|disregard|forget|bypass|override)(?: \w+){0,4} (?:instructions?|prompts?|rules?|guidelines?|directions?|restrictions?|policies|policy|above)\b|\bsystem prompt\b|\byou are now (?!connected|ready|able)|\b(?:developer|dan|god|admin|jailbreak|debug) mode\b|\bjailbreak\b|\bfrom now on,? (?:you|give|act|respond|always|answer)|\bpretend (?:to be|you)|\bact as (?:an? |the |my )?(?:admin|unrestricted|dan|developer|linux|terminal|different|evil|pirate)|\b(?:reveal|print|show|repeat|output|leak)(?: \w+){0,4} (?:prompt|instructions?|api keys?|secrets?|passwords?|everything above)|\bnew (?:rules?|instructions?|polic(?:y|ies)) ?:|\bapprove all\b|\bdiscount codes?\b(?=.*(?:ignore|assistant|system|now on))/u,
  },
];

export const MISUSE: readonly NamedPattern[] = [
  {
    id: 'misuse',
    pattern:
      /制(?:作|造|备)?(?:毒品|冰毒|炸[药弹]|土炸|毒药|毒气|燃烧弹|爆炸物|雷管|海洛因|k粉)|(?:做|造|合成|提炼|提纯|自制)[^。!?;,]{0,6}(?:冰毒|毒品|炸[药弹]|毒药|毒气|迷药|燃烧弹|爆炸物|tatp|甲卡西酮)|冰毒|炸[药弹](?!检测)|下毒|投毒|毒死(?:人|他|她|邻居|别人|老[公婆板]|狗|猫|同事)|毒(?:邻居|别人家)|泼(?:硫酸|酸)?(?:给|到|向|在)?(?:他|她|人|前|邻居|小三)(?!了)|怎么(?:害|弄死|毒|泼)|报复|伪造|假(?:报告|证|检测|coa|合格证)|(?:改|修改|p)(?:一下|个)?(?:生产日期|检测报告|合格证|coa|有效期|保质期|批号)|不(?:用|要|需要|想)(?:登记|备案|许可证|资质|实名|证)|没有?(?:资质|许可证|备案证|易制毒证)[^。!?;,]{0,8}(?:卖|买|能|可以|行)|绕过(?:备案|监管|审批|检查)|逃避(?:监管|检查)|(?:瞒报|谎报|匿报|夹带|夹在普货|当普货|按普货|普货(?:发|走|运))|偷(?:偷)?(?:排|倒)|(?:直接|偷偷|悄悄|晚上)[^。!?;,]{0,6}(?:排|倒)(?:到|进|入)?[^。!?;,]{0,4}(?:河|下水道|雨水)|(?:加|放|掺|添加)(?:到|在|进)?[^。!?;,]{0,6}(?:食品|食物|饮料|牛奶|面粉|豆芽|奶粉|菜|肉)(?:里|中|行|可以|能|吗)|(?:食品|牛奶|豆芽)里(?:加|放|掺)|不(?:会)?被(?:人)?(?:发现|查出?来?|检测)|(?:做|制|合成|提炼|提取|弄)[^。!?;,]{0,10}(?:炸|毒品|毒气|芥子气|沙林|麻黄|氯胺|冰)(?!水|箱)|\b(?:make|making|build|synthesi[sz]e|cook|produce)(?: \w+){0,4} (?:bombs?|explosives?|meth\w*|drugs|poison gas|toxic gas|mustard gas|chlorine gas|sarin|nerve agent|chemical weapons?|tatp|napalm|thermite|pipe ?bomb|molotov)\b|\b(?:kill|poison|sicken|harm)\b(?: \w+){0,4} (?:neighbou?r\w*|dogs?|cats?|boss|wife|husband|colleague|ex|someone|somebody|people)\b|\bwithout (?:a )?trac(?:e|es)\b|\buntraceable\b|\bpoison(?:ing)? (?:my|a|the|someone|somebody|people|him|her|neighbou?r\w*|dog)\b|\b(?:fake|forge|falsify|backdate|alter|change|photoshop)\w*(?: \w+){0,4} (?:coa|certificates?|test reports?|expiry|production date|labels?|batch)\b|\bwithout (?:a |any |the )?(?:licen[sc]e|permit|declar\w+|registration|being detected|getting caught|anyone knowing|dangerous goods)\b|\b(?:undeclared|smuggle\w*|evade|dodge) |\b(?:ship|send) (?:it |them |this )?as (?:general|normal|non-?hazardous|non-?dg|ordinary)|\b(?:dump|pour|discharge)\w*(?: \w+){0,5} (?:river|drain|sewer|creek|ocean)(?: \w+){0,4} (?:at night|secretly|without|unnoticed|illegal\w*)|\bdissolve a body\b|\bthrow acid (?:at|on)\b/u,
  },
];
