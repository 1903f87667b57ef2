import { any } from './types.ts';
import { PERSON_EN, SUBSTANCE_EN } from './words-en.ts';
import { EYE, PERSON, SKIN, SUBSTANCE } from './words-zh.ts';

/**
 * What a report of harm is made of, in both languages at once, since people mix them. One concept alone means little;
 * the net (net.ts) looks for those that meet in one message, in any order.
 */
const both = (han: readonly string[], latin: readonly string[]): RegExp =>
  new RegExp(`${any(...han)}|\\b${any(...latin)}\\b`, 'u');

const BODY_LATIN =
  '(?:behind|inside|under) (?:my|his|her|the|their) (?:goggles|visor|glasses|mask|apron)|faceful|eyeful|muzzle|shoes?|boots?|socks?|sleeves?|trousers|pants|jeans|shirt|collar|eyes?|eyelids?|skin|face|hands?|arms?|forearms?|fingers?|fingertips?|thumbs?|foot|feet|toes?|legs?|thighs?|knees?|ankles?|neck|cheeks?|forehead|mouth|lips?|tongue|throat|nose|nostrils?|lungs?|chest|ears?|scalp|hair|head|stomach|belly|back|paws?|wrists?|palms?|knuckles?|nails?|wounds?|lashes|gums?|body';

export const BODY = both(
  [
    EYE,
    SKIN,
    '(?<![对选动入人扒助帮下新好高老水选歌选杀洗二]|(?<![溅喷沾滴扎刺碰弄洒倒触流])到)手(?![册机动续段套工感推持头法势下艺写里有上有])|(?<!牛|树|果)皮(?!带|卡|革|质|尔|具|重|实|包)|锁骨|肋|腋|后脑|虎口|耳垂|牙龈|手?掌|口(?=仔|红|痛)|舌|嗓子|喉咙?|手指|指头|爪|大腿|小腿|膝盖|屁股|肩|腰上|成面|[满成一]脸|[一满成浑]身|太阳穴|脑袋|头皮|下巴|眉毛|睫毛|牙|胃里?|肺(?!都)',
  ],
  [BODY_LATIN],
);

/** Something reached somebody. */
export const CONTACT = both(
  [
    '[溅喷泼洒撒滴淋浇沾粘蘸崩迸呲渗蹭抹揉扎刺弹甩落烧打](?:[到进入在上落中着了过满得]|一[下脸身手])',
    '(?:弄|搞|碰|摸|触|接触|踩|掉|跌|倒|流|跑|射|进|入|灌|浸|泡|整|飞|漏)(?:[到进入在上落中着了过])',
    '洗脸|洗头|泡脚|敷(?:脸|在|上)|沾|溅|[进入](?:了|去)|有点?(?:进|到)',
  ],
  [
    'falls?(?! (?:short|behind))|splash\\w*|splatter\\w*|spatter\\w*|spray(?:ed|s)?|squirt\\w*|spill\\w*|spilt|drip\\w*|dropped|jump(?:ed|s)?|fl(?:y|ew)|land(?:ed|s)|pour(?:ed)?|soak\\w*|touch(?:ed|es)?|contact(?:ed)?|hit|rubbed|wiped|enter(?:ed|s)?|went|goes?|go|got(?:ten)?|gets?|getting|came|comes?|poked|stabbed|pricked|inject\\w*|stuck|shot|ran|fell|squeezed|sprinkled|flicked|drenched|covered|leak\\w*|handled|held|dipped|put|drops? (?:of|on)|rinsed|flushed|washed',
  ],
);

/** What the body shows; colours and words that also fit goods stand in MARK, and count beside a part of the body. */
export const SYMPTOM = both(
  [
    '火烧火燎|[双重]影|[怕畏]光|异物|[刺灼痛疼麻热]感|眼前[^。!?;,]{0,4}[雾黑花白]|刺刺|辣辣|烧烧|尿[血色]|血尿|小便|瞳孔|口鼻[^。!?;,]{0,4}[泡沫血]|(?:顶|扛|撑|受)不(?:住|了)|不对劲|不得劲|眼泪|淌泪|说不出话|发不出声|站不|针扎|[划割](?:了|破|伤)|止血|疙瘩|掉头发|幻觉|胡言乱语|犯困|嗜睡|发抖(?!音)|打颤|惊厥|发冷|发烧|突突跳|辣(?!椒|条|酱|妹)|一直哭|哭个不停|大哭|在哭|惨叫|[叫喊哭]疼|刀割|打喷嚏|鼻涕|(?<![心肉])疼|(?<!心)痛|[发好很]痒|痒[死得]|灼[热烧痛]|火辣|辣得|刺痛|[发很有点]麻|麻麻|红肿|肿[了起得]|水[泡疱]|起(?:了|满)?[大小水血一个几好多]*[泡疱](?!剂)|溃烂|破皮|甩皮|脱皮|掉皮|蜕皮|流血|出血|流脓|流汤|疹|过敏(?=了|反应|很)',
    '晕(?!染)|昏(?!暗)|眩|呕(?!心)|吐(?!槽|苦水|血价|司|露|鲁|丝)|恶心(?!人)|反胃|咳|喘|(?:胸|胃|肚子|喉咙?|嗓子|鼻子?|舌头?|嘴[里巴唇]?|肺|气管|脑袋|太阳穴)[口里头]?[^。!?;,]{0,3}[闷疼痛紧堵干哑痒辣烧灼麻晕沉胀苦涩]|气短|气促|憋气|憋得|窒息|呼吸(?:困难|急|不|不了|很)|呼吸不|心慌|心跳(?:很|得|加)|发绀|(?:发|变)[紫青](?!色的)|抽(?:搐|筋)|口水|白沫|看不[清见]|模糊|朦|睁不开|视线|失明|没(?:有)?知觉|腹泻|拉肚子|[很]?难受|不舒服|没力|无力|没精神|站不稳|走不稳|叫不[醒应]|(?:[人他她]|孩子)[^。!?;,]{0,4}没反应|不省人事|意识|中毒(?!症|性|的?(?:机理|原理|机制))|喉咙[痛干紧]|嗓子[哑痛疼干紧]|声音(?:都)?(?:沙?哑)|鼻血|头[重胀]|冒冷汗|流(?:眼)?泪|嘴里[^。!?;,]{0,4}[怪苦金铁]',
  ],
  [
    "burn(?:s|ed|t|ing)?|sting(?:s|ing)?|stung|hurt(?:s|ing)?|pain(?:ful|s)?|ach(?:e|es|ing)|sore(?!ness)|itch\\w*|rash(?:es)?|hives|blister\\w*|bubbles? on|peel\\w*|numb(?:ness)?|tingl\\w*|swollen|swelling|swell(?:ed|s)?|bleed\\w*|blood|dizz\\w*|faint(?:s|ed|ing)?|nause\\w*|vomit\\w*|puk(?:e|ing|ed)|throw(?:ing|s|n)? up|threw up|cough\\w*|wheez\\w*|chok\\w*|gag(?:ged|ging)|(?:no|short of|can'?t|cannot|hard to|trouble|difficulty|difficult to|lose|lost|catch \\w+) ?(?:breath\\w*)|breathless|headaches?|migraine|(?:feel\\w*|get\\w*|got|is|am|are|was|very|so|makes? \\w+|been) (?:\\w+ )?(?:sick|ill|weak|drowsy|unwell|drunk|woozy)|(?:feel\\w*|i'?m|i am|he'?s|she'?s|he is|she is|makes? (?:me|him|her|us)) (?:\\w+ )?(?:funny|weird|bad|terrible|strange)|sick to|drool\\w*|seiz(?:ure|ing)\\w*|convuls\\w*|collaps\\w*|unconscious|unresponsive|black(?:ed|ing) out|blurr\\w*|can(?:'?t|not) (?:see|open)(?! (?:the|your|any|it|a|an|what|where|how|why|this|that|attach\\w*|file)\\b)|cant see|light-?headed|tight(?:ness)? (?:in|chest)|chest (?:is |feels )?(?:so )?tight|blind(?:ed)?|clos(?:ing|ed) up|keep (?:\\w+ )?(?:lunch|food|anything|water) down|see(?:ing)? double|not making sense|incoherent|delirious|trembl\\w*|bumps|welts?|shiver\\w*|sweating|clammy|(?:dark )?(?:urine|pee)|sores?|leathery|screaming|in agony|crying|stream(?:ing|s)|water(?:ing|y)|tearing up|sneez\\w*|stagger\\w*|lethargic|limping|confus(?:ed|ion)|slurr\\w+|shak(?:y|ing)|metallic|raw|scald\\w*|cramps?|diarrh?ea|hoarse|lost (?:\\w+ )?voice|gasp\\w*|irritat(?:ed|ion(?! (?:category|class\\w*|data|tests?|hazards?|levels?)))|inflamed|teary|tears",
  ],
);

/** A look that is harm beside a part of the body. */
export const MARK = both(
  ['软|皱|[发变很又都]?(?:红|白|黑|黄|紫|青|褐|灰)(?:了|晒|色|得|的|了?一[片块]|$|,)|[硬烂肿]|掉皮|红'],
  [
    'red(?:dish|dened)?|white|black|yellow|brown|blue|purple|grey|gray|soft|slippery|melt\\w*|raw|cracked|dry and|open|(?:coming|came|falling|fell) off|gr[ae]y|scratchy|tight|dead',
  ],
);

export const SUBSTANCE_ANY = both(
  [
    SUBSTANCE,
    '双氧|烧碱|石灰|水泥|电池|甲[酸酯胺]|胺|酚|酮|醚|醛|酯|烃|肼|叠氮|硼|[硝硫盐硼草磷]酸|洁厕|去漆|脱漆|稀料|香蕉水|柴油|汽油|农药|杀虫|除草|药水|药粉|[粉料液剂](?![色底子盒笔])|粉尘|烟气|废[液水]|[红黄绿蓝白黑]水|[白蓝黄绿]片|药片|产品|原料|毒气|硫化氢|气体|危废|化学|油墨|胶(?!带|囊)|冷却液|防冻液|松香|氧化剂|漂[白粉]|钠|钾|铝粉|镁粉|引发剂|过硫酸盐|洗[衣厕]|你们(?!公司|客服|网站|什么|有)',
  ],
  [
    SUBSTANCE_EN,
    'bleach|ammonia|solvents?|thinner|strippers?|degreaser|descaler|remover|flakes?|pellets?|granules?|tablets?|crystals?|coagulant|biocides?|inhibitor|reagents?|monomer|isocyanates?|resins?|epoxy|paint|coating|adhesive|glue|oxidi[sz]ers?|hydrochloric|sulph?uric|nitric|phosphoric|peracetic|formic|acetic|hydrofluoric|lime|cement|sodium|potassium|chemical\\w*|product|stuff|detergents?|sanitizer|disinfectants?|wipes|drain ?(?:cleaner|opener)|pesticide|residue|waste|vinegar|material|substance|spill|puddle|concentrate|pac|hcl|hno3|h2so4|naoh|koh|nacl?o|h2o2|un ?\\d{4}',
  ],
);

/** Nearness without touch: a smell, a job with the product, a dose of air. */
export const EXPOSURE = both(
  [
    '味(?!精|道不错)|气味|闻|呛|熏|[烟雾](?!花|台|草)|蒸[汽气]|吸[入了进到]|喷(?:完|过|了|漆|房)|(?:用|使用|打开|接触|处理|操作|清洗|清理|搬|倒|配|加|混|调|稀释|分装|打磨|焊)(?:了|过|完|着|的时候|时|你|后|之后)|用你们|在(?:车间|仓库|罐区|现场|喷房|池|下面)|罐里|下罐|清罐|施工|口罩|通风|洗消|皮肤接触',
  ],
  [
    'smell\\w*|smelt|fum(?:es?|ing)|vapou?rs?|odou?rs?|gas(?:es)?|dust|mist|haze|spray(?:ed|ing)|breath(?:e|ed|es|ing)|inhal\\w*|sniff\\w*|us(?:ed|ing)|handl(?:ed|ing)|exposed|exposure|open(?:ed|ing)|mix(?:ed|ing)|clean(?:ed|ing)|work(?:ed|ing) (?:with|in|on|near)|paint (?:room|booth)|grinding|in the (?:tank|pit|vat|room|booth)|decant\\w*|pour(?:ed|ing)|transferr\\w+|after (?:using|opening|mixing|cleaning|touching|smelling|smell)',
  ],
);

export const INGEST = both(
  [
    '误[食服饮喝吞吃]|[喝饮吃吞咽舔抿吮嘬](?:了|到|下|进|过|完|错|掉|着|[^。!?;,]{0,3}[一几半两][口点杯勺小啖下])|尝了|吃完|当(?:作|成)?[^。!?;,]{0,5}(?:盐|糖|水|酒|饮料|醋|茶)|以为是[^。!?;,]{0,6}[水酒盐糖茶醋料]|有没有咽|入口(?!处)|嘴边|咬(?:破|了|到|开)|放菜里|炒(?:了)?菜|吞|舔|漱口',
  ],
  [
    'drank|drunk (?:some|the|it|from)|drinks?(?:ing)?|swallow\\w*|ate|eat(?:s|en|ing)?|lick\\w*|sip(?:ped|s)?|mouthed|sucking|in (?:his|her|my|its|their) mouth|chew\\w*|bit(?:es|ten)? (?:into|the|it|through|on)|tast(?:e|ed|es)|ingest\\w*|mouthful|gulp\\w*|sucked|got into|around (?:the|his|her) mouth',
  ],
);

/** The ways in which something gets out. */
export const RELEASE = both(
  [
    '泄漏|[漏渗淌溢洒撒溅滴泼](?!斗|洞|发|开|填|报|检|电保|算|写)|流(?:了|出|到|进|得|入|走|下|向|淌|紧)|跑气|跑料|跑(?:到|出来)|[漂冲飘]走|散落|冒料|喷(?:出|了|射|得|到)|关不[上住死紧严掉]|拧不紧|堵不|底[^。!?;,]{0,2}烂|烂(?:了|穿)|[流漏]空|一[^。!?;,]{1,3}就[喷冒漏]|往外|嗞|呲|串(?:了|到|进)|回流|[弹蹦崩冲]开|盖子?飞|涌|打翻|倾[倒覆洒]|[侧]?翻(?!译|倍|新|看)|倒(?:了|在|下来|出来|掉)|裂(?!解)|没(?:关|拧|盖|封)(?:紧|好|严|住)|破(?:了|裂|掉|洞|口|损)|[砸摔戳捅叉撞刺碰压扎](?:了|破|穿|烂|裂|坏|碎|开|翻)|断[了裂开]|穿(?:了|孔|洞)|爆(?!单|款|满|炸极限|发力|仓)|崩|脱落|脱开|松脱|跌(?:咗|了|落|下)|掉(?:下|了|落|进|在)|碎了?|逸出|散(?:出|了)|外流',
  ],
  [
    '(?:go|goes|come|comes) out|no close|leak\\w*|leek(?:s|ing|ed)?|through (?:the |a |an |our |one )?(?:ibc|tote|drum|tank|bag)|push(?:ed|es|ing)|pump(?:ed|ing) (?:out|it|acid|caustic)|stuck open|will not close|(?:failed|jammed) open|puddles?|pool of|eating (?:through|into|the|at)|lost containment|let loose|shot off|flew off|spill\\w*|spilt|drip\\w*|seep\\w*|ooz\\w*|gush\\w*|overflow\\w*|ruptur\\w*|burst\\w*|crack(?:ed|s)?|broken?|broke|split|punctur\\w*|pierc\\w*|vent(?:ing|ed)|escap\\w*|releas(?:ed|ing)|pop(?:ped|s)|(?:let|come|came|blew|blown|fell|popped) (?:go|off|loose|out|open)|tipp(?:ed|ing)|tip over|topp?led|knocked|fell|fallen|dropped|smash\\w*|shatter\\w*|pour(?:ing|ed)|flow(?:ing|ed|s)?|run(?:ning|s)? (?:out|down|into|to)|coming (?:out|from|up|through)|comes? out|went (?:down|into|through)|got into|washed (?:down|into)|roll(?:ed|ing) over|overturn\\w*|derail\\w*|crash\\w*|flipp\\w+|flood\\w*|all over|everywhere|discharg(?:ed|ing)|sheen|weep(?:ing|s)|spurt\\w*|spew\\w*|spray(?:ing|s|ed)',
  ],
);

export const CONTAINER = both(
  [
    '包裹|管廊|[桶罐槽釜箱袋瓶管阀泵柜]|法兰|容器|钢瓶|软管|接头|垫片|密封|托盘|[货槽罐挂卡拖]车|集装箱|货柜|船舱|车厢|仓库|储[罐槽区]|ibc|反应器|塔|池|缸|盖子|桶盖|盆|壶',
  ],
  [
    'couplings?|connectors?|elbows?|joints?|manifolds?|nozzles?|tubing|bins?|drums?|totes?|ibcs?|tanks?|tankers?|bottles?|carboys?|jugs?|pails?|buckets?|bags?|sacks?|cylinders?|hoses?|pipes?|pipelines?|valves?|flanges?|pumps?|lines?|trailers?|trucks?|containers?|pallets?|vessels?|reactors?|barrels?|jerry ?cans?|canisters?|lids?|caps?|gaskets?|fittings?|seals?|wagon|rail ?cars?|vans?|sump|bund|vats?|kettle|autoclave|flask|beaker|skids?|scrubber|warehouse|fume hood|flexitank',
  ],
);

/** Where a release must not go. */
export const PLACE = both(
  [
    '菜地|草地|地里|地上|地面|一地|满地|遍地|路[上面边]|马路|楼道|门口|沟|渠|下水|雨水|河|江|湖|溪|塘|鱼塘|鱼塭|海|水库|水源|农田|田里|土壤|井|污水|马桶|厕所|浴室|屋里|房间|车间|码头|高速|交流道|街',
  ],
  [
    'floors?|ground|drains?|sewers?|storm ?\\w*|creeks?|rivers?|ponds?|lakes?|ditch(?:es)?|roads?|highway|streets?|soil|docks?|ground ?water|manholes?|gutters?|stream|wetlands?|canal|harbou?r|water ?(?:way|course|supply)|field|yard|sewage|concrete|office|building|parking lot|fish|toilet|basement|stairwell|neighbou?rs?',
  ],
);

/** Heat, gas, pressure, fire: what a reaction shows. */
export const SIGN = both(
  [
    '冒|烟(?!草|酸|台|花|囱)|[白黄蓝绿红棕]雾|起雾|嘶|咕嘟|咕噜|鼓(?!风|励)|胀(?!价)|膨|凸|谷(?:起|咗|了|晒)|发[热烫](?!服)|烫|热(?:得|了|到)|沸|滚(?!蛋)|泡沫|起泡|冒泡|顶(?:起|开|飞)|升温|温度(?:[^。!?;,]{0,6}(?:升|涨|高|上|已经|六|七|八|九))|压力(?:[^。!?;,]{0,6}(?:升|涨|高|上|大|不断))|火(?![车锅箭候炬柴热爆急力]|灾险)|着了|燃|炸|爆|轰|嘭|砰|异响|怪声|吱吱|咔咔|嗡嗡|响|变形|氯气味|臭鸡蛋|超标|报警',
  ],
  [
    'smok(?:e|ing)|fum(?:es?|ing)|hiss\\w*|bulg\\w*|bludg\\w*|swell\\w*|swollen|bloat\\w*|balloon\\w*|hot|heat(?:ing|ed)(?! (?:value|capacity))|warm(?:ing)?|boil\\w*|bubbl\\w*|foam\\w*|fizz\\w*|vapou?r\\w*|clouds?|haze|fog|steam\\w*|pressure|pressuri[sz]\\w*|temp(?:erature)?|spark\\w*|flames?|fire|burn(?:ing|t|ed)?|glow\\w*|rattl\\w*|rumbl\\w*|explod\\w*|blew|bang|pop(?:ped|ping)|react(?:ing|ed)|runaway|running away|alarms?|gas(?:es)?|vent(?:ing)?|melt\\w*|deform\\w*|noises?|whistl\\w*|reaction|reacts?|relief|rotten eggs?|smell\\w*|foul',
  ],
);

/** A sign that by itself is going on: what "pressure" or "gas" alone does not say. */
export const ACTIVE_SIGN = both(
  [
    '冒(?!险|昧|犯|充)|[在已]沸|在[冒烧滚]|[股团]火|火(?=$|[,。!])|窜|圆了|滋滋|吱吱|响声|响了|压不住|控制不住|降不下|爆表|失控|飙|放热(?:太|很)|正在滚|烟[^。!?;,]{0,3}(?:大|浓)|着起来|在(?:响|冒|鼓|升|涨)|[白黄蓝绿红棕]雾|嘶|咕嘟|鼓(?:了|起|包|得|着|成|桶)|胀(?:了|起|得|大|成)|膨(?:了|起|得|胀了|胀起)|凸|谷(?:起|咗|了|晒)|发[热烫](?!服|多少|吗|量|性|剂|反应|管|是|时)|烫(?!金|头发|平|山芋)|沸腾|顶(?:起|开|飞)|[在一直还往]+[^。!?;,]{0,3}升|六十几|温度已经|着了|起火|着火|火[苗花星光]|炸了|爆(?:了|开)|轰(?:的)?一[下声]|嘭|砰|变形了|超标|臭鸡蛋|闪(?:了)?火',
  ],
  [
    "smoking|hissing|bulg(?:ing|ed)|bludg\\w*|swelling|swollen|swelled|bloat(?:ed|ing)|balloon\\w*|(?:is|are|getting|gets?|got|very|so|too|and|went|becoming) (?:very |really |so |quite )?hot|getting warm|heating up|overheat\\w*|boiling(?! (?:point|range))|bubbling|foaming(?! agent)|ticking|(?:gas|smoke|steam|foam|fumes?|vapou?rs?|mist) (?:is |are |keeps? )?(?:coming|pouring|rising|drifting|escaping)|(?:drum|tank|tote|ibc|container|barrel|bag|sack|bucket)s? (?:is|are|feels?|getting) (?:\\w+ )?warm|fizzing|steaming|rumbling|groan\\w*|creak\\w*|vibrat\\w*|shaking|rattling|glow(?:ing|s)?|smou?lder\\w*|singe\\w*|charr\\w*|embers?|(?:strange|weird|loud|odd|making (?:a |some )?)(?: \\w+)? ?(?:noise|sound)|sparks?|sparking|flames?|fire(?=$|[!. ])|caught|exploded|blew|reacting|running away|runaway|(?:is|are|keeps?|keep|was|started|starts|it'?s|were) (?:\\w+ )?(?:smoking|venting|burning|fuming|rising|climbing|building)|climbing|went up(?! (?:by|from|to|again|in price))|(?:become|became|getting|gone) (?:fat|round|big)|puff(?:ed|ing|y)|shot off|(?:yellow|white|green|brown|orange|red|blue|thick|black) (?:\\w+ )?(?:gas|fumes?|smoke|cloud|vapou?r|fog|mist)|foam (?:is )?coming|venting (?:nonstop|non-stop|hard|like)|popped|alarms?(?=$|[,.!])|(?:alarm|detector)s? (?:is |are )?(?:going|went|sound\\w*|ring\\w*)",
  ],
);

export const MIXED = both(
  [
    '混|掺|撈|捞|兑|倒错|加错|(?:一起|同时)[^。!?;,]{0,6}(?:倒|用|放|加)|倒(?:在|到)?一起|碰(?:到|了)水|遇水|进(?:了)?水|淋(?:了|到|湿)|落(?:了)?雨|受潮|湿了|冷凝水|碰在一起',
  ],
  [
    'mix(?:ed|ing|ture)?|combin(?:ed|ing)|added|poured|put|wrong (?:tank|drum|stuff|bottle|line|hose|valve)|together|got wet|rain|water got|contaminat\\w+',
  ],
);

export const VICTIM = both(
  [
    PERSON,
    '[\\u4e00-\\u9fff](?:员|工(?!具|业|作|艺|厂|程|单|序|况|商)|保安)|[猫狗鱼鸡鸭牛羊马猪](?![场饲上虎])|爷|婆|嬤|嬷|姨|叔|舅|孕妇|病人|患者|伤者|男的|女的|工地|小妹|小弟|学徒|外甥|侄|佢|他们|我(?=刚|的|手|眼|脚|头|喉|嗓|吸|喝|吃|闻|被|自己|现在|好|很)|大家|全家|几个|个人|两人|三人|下属',
  ],
  [
    PERSON_EN,
    'dogs?|cats?|pupp(?:y|ies)|kitten|horses?|cows?|cattle|pets?|birds?|chickens?|goat|patients?|pt|victims?|casualt\\w+|everyone|everybody|team ?mates?|apprentice|boss|uncle|aunt|grand(?:ma|pa|mother|father)|neighbou?rs?|nurse|wife|brother|sister|pregnant|my|his|cleaning lady|kid|guard|lads?|crew|fella|bloke|roommate|partner|boyfriend|girlfriend',
  ],
);

/** Others who are already there. */
export const RESPONDERS = both(
  [
    '阿sir|警察|差人|派出所|民警|公安|(?:厂医|医务室|卫生[所院]|诊所)[^。!?;,]{0,6}(?:[坐躺送说来看问要]|人)|消防(?:队|员|车|局)?[^。!?;,]{0,8}(?:在|到|来|问|要)|120[^。!?;]{0,6}(?:到|来|问|说)|救护车|急诊|急救(?:中心|人员|医生)|医(?:院|生|師|师)[^。!?;]{0,10}(?:问|要|说|在|抢救)|抢救|患者|病人(?!数)|中毒(?:控制|咨询)?中心|环保局?[^。!?;,]{0,6}(?:来|到|找|在)|应急局[^。!?;,]{0,6}(?:来|到|在)|交警|路政|海事|码头说|港口说|污水厂[^。!?;,]{0,8}(?:说|打|来)',
  ],
  [
    'paramedics?|ambulance|ems|er (?:nurse|doctor|doc|physician)|emergency (?:room|physician|doctor|department)|poison control|poison cent(?:er|re)|fire (?:dept|department|brigade|crew|chief|fighters?)(?: (?:is|are|here|on|asks?|wants?|asking|needs?))|firefighters?|hazmat (?:team|crew)?|on scene|on site now|state police|highway patrol|coast ?guard|patients?|pt(?= )|hospital|icu|doctors? (?:is|are|wants?|asks?|needs?|says?)|sewage (?:plant|works)|water company|epa (?:is|officer)',
  ],
);

/** Somebody lies there, or is missing. */
export const DOWN = both(
  [
    '(?:倒|躺|瘫|趴)(?:在|下|了|地|那)|没(?:上来|出来|动静|气了|声音)|往[后前下]倒|栽倒|仰面|倒下去|叫不[醒应]|喊不[醒应]|[人友他她][^。!?;,]{0,6}没(?:有)?反应|没(?:有)?(?:回应|回话)|没声|(?:[人他她狗猫鱼]|师傅|孩子|工人)[^。!?;,]{0,6}(?:不动|动不了|动弹|不会动)|郁不郁|郁都|都不[动郁]|快不行|奄奄|失联|(?:人|他|她|工人|师傅)还?在里[面头边]|困(?:在)?里|断气|没了呼吸|翻白眼|(?<![要急累气烦想笑热冷饿困忙吓])死了|翻(?:了)?肚|鱼全翻|一动',
  ],
  [
    "(?:goes|went|is|are|man|men|guys?|him|her|he'?s|she'?s|dropped|lying|face|workers?|operators?|people|one|two|three) down(?! (?:the|to|for))|(?:him|her|them|he|she|man|guy)(?: is| was)? (?:\\w+ )?on the (?:floor|ground)|collaps\\w*|passed out|blacked out|knocked out|not (?:moving|responding|breathing|answering|waking)|(?:is|are|was|do|does|wo|ai)n'?t (?:answer\\w*|respond\\w*|mov\\w*|breath\\w*|wak\\w*)|no (?:breath\\w*|pulse|response|answer)|unresponsive|won'?t wake|trapped|stuck in|still inside|out cold|fell (?:down|over)|fall(?:s|en)? down|dead|dying|died|unconscious|can'?t wake|lips? (?:are |is )?(?:blue|purple)|went (?:limp|quiet)|no wake|not? (?:wake|answer|move)|keeled over|fit(?:s|ting)",
  ],
);
