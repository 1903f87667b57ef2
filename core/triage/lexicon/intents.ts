import type { Intent } from '#core/contract/triage.ts';

export interface IntentRule {
  intent: Intent;
  pattern: RegExp;
  unless?: RegExp;
}

const DOCUMENT =
  'sds|msds|tds|coa|coc|安全技术说明书|技术说明书|说明书|质检单|检测报告|检验报告|检验单|质保书|合格证|质检报告|出厂报告|证书|声明|符合性|reach|rohs|svhc|tsca|halal|kosher|declaration|statement|certificate|datasheet|data sheet|brochure|文件|资料|资质文件';
const DELIVERED = '收到|到货|签收|卸货|送来|货到|来货|托盘|外箱|pallet|arriv|deliver|receiv|pail|drum|ibc|桶|罐|箱|袋';

/** In order of precedence: the sooner rule wins where a message speaks of two things. */
export const INTENT_RULES: readonly IntentRule[] = [
  {
    intent: 'wrong_item',
    pattern:
      /发错|送错|寄错|拿错|装错|货不对[板版]|不是我们?(?:订|买|要)的|型号不对|规格不对|少发|漏发|数量不对|\bwrong (?:item|product|goods|material|grade|drum|size|quantity|order|one)\b|\binstead of (?:the )?(?:ordered|what)|\bordered\b.*\b(?:received|got|delivered)\b.*\b(?:instead|not)\b|(?:订|买|要|下单)的?(?:是|的)?[^。!?;]{1,18}(?:来|到|发|收|送)(?:来|到|过来|货)?(?:的)?(?:却|竟|居然)?(?:是|成)(?!吗|么)|少(?:了|送|给)[^。!?;,]{0,2}[一二两三四五六七八九十\d]+[桶袋箱件瓶吨包托]|(?:写|订|下|买)[^。!?;]{0,8}\d+[^。!?;]{0,6}(?:实(?:到|收|际)|只(?:到|收|有))|短(?:装|少|缺)|张冠李戴|\b(?:sent|delivered|shipped|got|received)\b[^.!?;]{0,40}\b(?:but|instead of|rather than)\b[^.!?;]{0,20}\b(?:ordered|asked|wanted|bought)\b|\bordered\b[^.!?;]{0,40}\b(?:but|and)\b[^.!?;]{0,12}\b(?:got|received|sent|came|delivered)\b|\b(?:short(?:ed)?|missing|short by) (?:by )?(?:\d+|one|two|three|a few) (?:bags?|drums?|pails?|boxes|pallets?|totes?|ibcs?)\b|\bnot what (?:we|i) ordered\b/u,
  },
  {
    intent: 'refund_status',
    pattern: /退款|退钱|把钱退|退我钱|退费|赔(?:偿|付|款)|\brefund|money back|reimburs|credit note/u,
    unless: /可以退货吗/u,
  },
  {
    intent: 'return_exchange',
    pattern:
      /退货|换货|退换|退回|能退|可以退|想退|要退|换一[批桶箱]|更换|\breturn(?:s|ed|ing)?\b|\bexchange\b|send (?:it|them) back|replacement\b/u,
    unless: /空(?:的)?(?:吨?桶|ibc|罐|瓶|袋|容器)|押金|\bempt(?:y|ies)\b|\bdeposits?\b/u,
  },
  {
    intent: 'invoice',
    pattern: /发票|开票|收据|专票|普票|统编|统一编号|税号|抬头|对账单|\binvoices?\b|\bvat\b|\btax id\b|三联式/u,
  },
  {
    intent: 'price',
    pattern:
      /多少钱|几(?:多)?钱|报(?:个|一下)?价|询价|(?:单|售|批发|出厂|最低)价|价(?:格|钱|位)|现货|有货|货源|打折|优惠|便宜|涨价|降价|折扣|起订量?|\b(?:quot(?:e|es|ation)|pric(?:e|es|ing|elist)|how much (?:is|are|for|does|do)\b(?![^.!?;]{0,30}\b(?:need|add|use|dilut\w+|water|litre|liter)\b)|(?:fire |clearance )?sale\b|discounts?|moq|cheaper|in stock|availability|lead time and price)\b/u,
    unless:
      /(?:和|跟|比|与)[^。!?;]{1,12}(?:便宜|贵|划算|好)|\b(?:cheaper|better) than\b|退|投诉|质量|discount codes?.*(?:ignore|now on)|运费/u,
  },
  {
    intent: 'regulatory',
    pattern:
      /联合国编号|un ?(?:编?号|number|no)|(?:第?几|哪一?)类(?:危险|危化)|危险货物(?:编号|类别)|包装类别|属于(?:第?几类|哪类)|\b(?:packing group|hazard class|dot class|proper shipping name|hs code)\b|易制[毒爆]|剧毒(?:品|化学品|目录)|(?:属于|算|是)(?:不是)?(?:剧毒|管控|危化品|危险品|危险化学品|危险货物|易制)|(?:办|要|需要?)[^。!?;,]{0,4}(?:证(?![书明])|备案|许可)|(?:要|需要|用|办|怎么办?)(?:不要|理)?备案|许可证|经营资质|危险?化?品?目录|是不是危险?化?[品学]|属于危险|属于第?几类|监管|合规吗|进出口(?:限制|管制)|管制|\b(?:approved (?:for|in|by|under)|regulat\w+|licen[sc]e required|controlled substance|precursor|export control|restricted substance|is it (?:classified|regulated|listed)|tsca listed)\b/u,
    unless: new RegExp(
      `(?:${DOCUMENT}).*(?:发|给|要|需|提供|有吗|更新|send|need|latest)|(?:send|need|发|给我).*(?:${DOCUMENT})`,
      'u',
    ),
  },
  {
    intent: 'onsite_request',
    pattern:
      /上门|现场(?:指导|服务|支持|调试|看|勘|处理|技术)|派(?:个|一个|一名|名)?(?:人|工程师|技术|师傅)|(?:技术|工程师|人员|师傅|专家)[^。!?;,]{0,6}(?:到|来|去)[^。!?;,]{0,4}(?:厂|现场|我们|车间)|实地|驻厂|来(?:我们|我)?(?:厂|公司|工厂|现场)|到(?:我们|我)?(?:厂|工厂)(?:里)?(?:来|看)|\b(?:on-?site|site visit|(?:engineer|technician|someone|rep\w*|specialist)[^.!?;]{0,20}(?:visit|come)\b|visit (?:our|us)|come to (?:our|the) (?:plant|site|factory)|send (?:an? |your )?(?:engineer|technician))\b/u,
    unless: /放鸽子|没(?:有)?来|失约|爽约|\bno[ -]?show\b|\b(?:didn'?t|never|not) (?:come|show|turn)/u,
  },
  {
    intent: 'training_request',
    pattern:
      /(?:安排|申请|预约|报名|组织|做|开|需要|想要?|能不能|可以|提供|参加|有没有|什么时候)[^。!?;]{0,12}培训|培训[^。!?;]{0,10}(?:安排|申请|预约|报名|课程|吗|证|什么时候|多少钱)|\b(?:arrange|book|schedule|offer|provide|request|need|want|hold|organi[sz]e|have|run)\b[^.!?;]{0,30}\btraining\b|\btraining (?:course|session|request|class|program\w*|certificate)/u,
    unless: /slides|sds|msds|课件|材料|第[0-9一二三四五六七八九十]+(?:部分|节|章|项)/u,
  },
  {
    intent: 'compatibility',
    pattern:
      /(?:能|可以|可不可以|能不能|会不会|可否|是否|敢|要不要)[^。!?;]{0,20}(?:混|一起|一块|同时|配伍|搭配|共存|同一?[个台辆]?[仓库车柜]|接触(?!皮肤|眼)|兑在|掺|[放存]在?(?:同)?一个?(?:仓|库|柜|架|地方))|(?:混|一起|同时|配伍|搭配|同库|同车|掺)[^。!?;]{0,10}(?:吗|么|可以|行不行|行吗|有事|反应|危险|会)|(?:跟|和|与|同)[^。!?;,]{1,14}(?:兑|混|掺|撈|捞|放|倒|存)(?:埋)?(?:在|到)?(?:一|同一)?(?:起|块|齐|台车|辆车|车|个?仓库?|个?库)|遇(?:到)?(?:水|酸|碱|热|铁|铝|金属|油)(?:会|怎|有|发生|反应)|会(?:不会)?(?:反应|打架|产生(?:什么)?气体)|配伍|相容|兼容|禁忌物|不能和什么|不能跟什么|\b(?:mix(?:ed|ing)?|combin\w+|together|compatib\w+|incompatib\w+|blend\w*|co-?stor\w+|alongside|next to)\b/u,
    unless:
      /孕妇|哺乳|\bpregnan\w*|[ab](?:料|剂|组分)[^。!?;]{0,6}[ab](?:料|剂|组分)|(?:part|component) a and (?:part |component )?b|混合?(?:比例|比|多久|时间|后多久)|mix(?:ing)? ratio|get together|put together/u,
  },
  {
    intent: 'doc_request',
    pattern: new RegExp(
      `(?:${DOCUMENT})[^。!?;]{0,24}(?:发|给|要|需|提供|有吗|有没有|下载|更新|最新|版|邮箱|一份|哪里|怎么还|过期|吗|查核|符合|please|latest|revision|version)|(?:发|给|要|求|需|提供|索取|下载|有没有|有|哪里|send|need|provide|request|get|share|download|have|copy of|where)[^。!?;]{0,40}(?:${DOCUMENT})|(?:${DOCUMENT})[^。!?]{0,60}(?:更新|过期|旧版|outdated|expired)|(?:批号|批次|batch|lot) ?(?:no\\.? ?)?[\\d-]{6,}[^。!?;,]{0,4}(?:${DOCUMENT})$`,
      'u',
    ),
    unless:
      /对不上|不符|不一致|只有\d|\bdoes(?:n'?t| not) match\b|(?:sds|msds|说明书)[^。!?;]{0,12}(?:说|写|say|里|上)(?!.*(?:发|给|更新))|第[0-9一二三四五六七八九十]+(?:部分|节|章|项)[^。!?;]{0,8}(?:说|写|讲|怎么|是什么|内容)|(?:sds|msds|说明书)[^。!?;]{0,12}(?:说|写|say|里|上)(?!.*(?:发|给|更新))|what does (?:the|your)|have (?:the|an?)? ?(?:certificate of training)/u,
  },
  {
    intent: 'shelf_life',
    pattern:
      /保质期|有效期|过期|到期|失效日|生产日期|还能用(?:吗|不)|放了?(?:多久|[一二两三四五六七八九十半\d]+(?:年|个(?:多)?(?:月|星期|礼拜|季度)))|能放多久|批次|批号|\b(?:how long (?:do|does|will|can|is|are) [^.!?;]{0,40}(?:keep|last|good|stored|usable)|shelf[ -]?life|expir\w*|best before|use by|still (?:good|usable|ok) to use|manufactur\w+ date|batch (?:no|number)|lot (?:no|number))\b/u,
    unless:
      /过期[^。!?;,]{0,8}(?:怎么|如何|点样?|咋)(?:处理|扔|丢|弄|办|处置)|\bexpired\b[^.!?]{0,40}\b(?:dispos\w*|throw|get rid)|结块|沉淀|变色|投诉|clump|cak/u,
  },
  {
    intent: 'quality_complaint',
    pattern:
      /质量(?:有|出|太|很|不|问题|差)|品质(?:有|不|问题|差)|(?:要求|申请|帮忙|麻烦)[^。!?;,]{0,4}(?:检测|化验|复检|调查|检验)(?!报告)|(?:效果|去除率|活性|有效氯|浓度|含量|纯度)[^。!?;,]{0,8}(?:差|低|不(?:好|行|够|达|明显|稳)|下降(?!了)|只有|才\d|跟|和[^。!?;,]{0,6}对不上|对不上|不符|不一致)|对不上(?!账)|还是(?:结垢|浑|臭|堵|洗不|不干|发粘|生锈)|(?<!有点|一点|轻微|少量|受潮|表面)结块(?!正常|是不是|吗|正不|怎么)|不合格|变质|失效了|没有?效果?|不好用|不达标|含量(?:不足|不够|低|不对)|不纯|杂质|浓度(?:不够|不对|低)|次品|掺水|假货|脱胶|不固化|起泡太|洗不干净|除不掉|红疹|过敏|\b(?:tested (?:only|at)|only \d+ ?%|(?:want|request|need|demand) (?:an? )?(?:investigation|retest|re-test|analysis of)|below (?:spec|the spec\w*)|weaker than|not as (?:strong|effective)|clump\w*|caked|caking|off-?spec|out of spec|fail(?:ed|s)? (?:the )?(?:test|qc|inspection)|defect\w*|poor quality|bad quality|quality (?:issue|problem|complaint)|doesn'?t work|does not work|not working|not effective|contaminat\w+|impurit\w+|rash|assay (?:is )?low|not cur(?:e|ing))\b/u,
  },
  {
    intent: 'shipping_leak',
    pattern: new RegExp(
      `(?:漏|渗|破损|破了|凹|瘪|变形|压坏|摔坏|湿了)[^。!?;]*(?:${DELIVERED})|(?:${DELIVERED})[^。!?;]*(?:漏(?!斗)|渗|破损|破了|凹|瘪|变形|压坏|湿了|leak|dent|damage|broken|crack|wet)|\\b(?:dent|leak|damag|crack|crush)\\w*[^.!?;]*(?:${DELIVERED})`,
      'u',
    ),
  },
  {
    intent: 'service_complaint',
    pattern:
      /投诉|放鸽子|失约|爽约|(?:客服|服务|销售|业务员|态度)[^。!?;]{0,10}(?:慢|差|烂|垃圾|不理|没人|不回|恶劣|态度|推)|没人(?:管|理|回|接|处理|回复)|反应(?:太|这么|好)?慢|不回(?:复|消息|邮件)|打不通|推来推去|踢皮球|敷衍|被[^。!?;,]{0,8}(?:客服|销售|业务员?|你们)[^。!?;,]{0,8}气|(?:业务员|销售|客服)[^。!?;,]{0,4}气(?:得|死|到)|\b(?:complain\w*|rude|nobody (?:answers|repl\w+|responds|cares|picks)|no(?: |-)?one (?:answers|repl\w+|responds|cares|picks)|poor service|bad service|terrible service|unprofessional|ignor(?:ed|ing) (?:me|us|my)|no (?:reply|response))\b/u,
  },
  {
    intent: 'storage',
    pattern:
      /(?:什么|怎么|哪种|多大)(?:的)?包装|包装(?:规格|大小|形式|方式|是|有)|(?:多少|几)(?:公斤|千克|kg|升|l|吨)(?:一|每)[桶袋箱瓶]|[一每][桶袋箱瓶](?:是|装|有)?(?:多少|几)(?!钱)|(?:仓库|库房|库区)[^。!?;,]{0,8}(?:温度|湿度|要求|条件|通风)|储[a-z]{2,4}|\b(?:how (?:is|are) [^.!?;]{0,40}(?:packed|packaged)|(?:bag|drum|pack|pail|package) sizes?|packaging)\b|储存|存储|贮存|存放|保存|保管|堆[放码高]|怎么[放摆]|点样?[摆放存储]|放(?:在)?(?:室外|户外|阳光|仓库|哪|冰箱|阴凉)|怎么存|能存|仓储|库存条件|温度下存|冻(?:住|了|结)|结冰|防冻|叠(?:放|几层|高)|码(?:几|放|多高)|几层|\b(?:stor(?:e|ed|ing|age)|stack\w*|keep (?:it|them|in|at|away)|warehous\w+|freez\w*|frozen|refrigerat\w*|outdoors?)\b/u,
  },
  {
    intent: 'dosage',
    pattern:
      /加[多少]了|稀释|用量|投加量|加药量|添加量|投加|加多少|放多少|配(?:比|多少|制|成|置)|比例|兑(?:多少|水|成)|多少(?:克|公斤|千克|毫升|升|斤|ml|g|kg)(?!一|每)|(?:要|用|需|放|加|取|配|兑)(?:要)?(?:多少|几)[^。!?;,]{0,6}(?:碱|酸|药|原液|剂|料|水|量)|(?:加|放|兑|投|用)(?:几|多少)|(?:兑|调|配|冲)(?:到|成|制|出)\s?\d|每吨水|一吨水|配\d|配[^。!?;,]{0,8}\d+(?:\.\d+)? ?%|怎么配|\d+ ?ppm|掺量|浓度怎么|\d+(?:\.\d+)? ?%[^.!?;]{0,40}\bfrom\b|\b(?:dilut\w*|dos(?:e|age|ing)|how (?:many|much)[^.!?;]{0,24}(?:grams?|g|kg|ml|l|lit(?:er|re)s?|add|use|per|need|put)|ratio|concentration (?:should|to use)|ppm|proportion)\b/u,
  },
  {
    intent: 'disposal',
    pattern:
      /处置|废弃|废液|废[水渣桶料]|报废|怎么(?:扔|丢|倒掉|处理掉)|(?:用剩|剩下|剩余|过期|用不完)[^。!?;,]{0,10}(?:怎么|如何|要怎样?|点样?)(?:处理|办|弄)|能(?:不能)?(?:直接)?(?:排|倒掉)|直排|空(?:的)?(?:吨?桶|ibc|罐|瓶|袋|容器)|倒(?:进|入|掉)?下水道|排放|危废|\b(?:dispos\w+|waste|empty (?:drums?|containers?|ibcs?)|throw (?:it )?away|down the drain|(?:in|into) the (?:drain|sewer|sink|toilet)|get rid of|discard|left ?over)\b/u,
  },
  {
    intent: 'ppe',
    pattern:
      /手套|护目镜|防护(?!等级)|口罩|面罩|劳保|防毒面具|呼吸器|穿什么|戴什么|[穿戴](?:哪|什么|啥|几)|穿戴|个人防护|\b(?:ppe|gloves?|goggles|respirator|mask|face ?shield|protective|apron)\b/u,
  },
  {
    intent: 'appearance_change',
    pattern:
      /(?:颜色|色泽|样子)[^。!?;,]{0,8}(?:深|浅|不同|不一样|变|正常)|(?:结块|受潮|凝固|浑|沉)[^。!?;]{0,8}(?:正常|是不是|吗|正不)|沉淀|结晶|变色|发黄|变黄|变黑|变浑|浑浊|分层|絮状|悬浮|颜色(?:不|变|深|浅|和|发)|外观|析出|变稠|变粘|有味道|气味(?:变|不)|起皮|漂浮|\b(?:sediment|precipitat\w*|crystal\w*|discolou?r\w*|yellow(?:ish|ing)?|cloudy|turbid\w*|hazy|separat\w+|layers?|colou?r (?:change|is|differs)|appearance|turned (?:brown|yellow|dark|black)|thick(?:er|ened)|gelled|settl\w+)\b/u,
  },
  {
    intent: 'safety_info',
    pattern:
      /第[0-9一二三四五六七八九十]+(?:部分|节|章|项)|溅[入进]|吞[下了]|(?:喝|吃)[了下](?!多久)|有害|伤身|对(?:人体?|身体|健康)|浓度(?:范围|是多少|多少)|纯度|含量(?:是|多少)|技术指标|\bph\b|ph值|酸碱度|排气盖|透气盖|熔点|沸点|密度|粘度|黏度|溶解度|分子[量式]|理化|凝固点|比重|挥发|蒸[汽气]压|成分|成份|组成|组分|毒理|生态|cas ?(?:号|no|number)?|ld50|lc50|接触限值|危险类别|警示词|象形图|爆炸|易燃|急救|泄漏|灭火|着火|闪点|危险(?:吗|性|特性)|有毒|毒性|有害|会不会爆|会爆炸|燃烧|溅到|误食|误服|吸入|中毒|腐蚀性|刺激性|接触(?:皮肤|眼)|爆炸极限|致癌|孕妇|安全吗|危害|\b(?:melting point|boiling point|density|viscosity|solubility|composition|ingredients?|what(?:'s| is) in|contain\w*|ecotox\w*|toxicolog\w*|cas|first[ -]?aid|toxic\w*|hazard\w*|flammab\w*|flash ?point|extinguish\w*|spill|leak|explo\w+|fire|inhal\w+|swallow\w*|ingest\w*|corrosive|carcinogen\w*|dangerous|in (?:the )?eyes?|skin contact|safe\b|ld ?50|drill|emergency)/u,
  },
  {
    intent: 'order_status',
    pattern:
      /订单|单号|(?:下|订)的(?:单|货)|(?:工单|单子|申请|投诉|退货|维修)[^。!?;,]{0,8}(?:进度|进展|到哪|哪一步|处理(?:得)?(?:怎|到))|处理到哪|我的货|货(?:到哪|呢|什么时候到|还没到)|什么时候(?:到货|能到|发我)|查(?:一下)?物流|物流信息|快递单|没收到货|到哪了|催(?:单|货|一下)|\b(?:order (?:status|number|no)|my order|our order|purchase order|po ?#?\d+|track\w*|where is (?:my|our|the)|eta\b|when will (?:it|my|our|the) \w* ?(?:arrive|come|ship)|not (?:yet )?(?:arrived|received))/u,
  },
  {
    intent: 'shipping',
    pattern:
      /发货|运输|运费|交期|货期|物流|几天(?:能)?到|多久(?:能)?到|包邮|下单后|起运|送货上门|能送到|配送|托运|海运|空运|上(?:不)?上?班|营业时间|节假日|放假|国庆|春节|五一|元旦|中秋|周末|\bun ?\d{4}\b|\bun (?:number|no)|\b(?:ship\w*|freight|lead time|deliver\w*|transport\w*|incoterms|customs|holiday|opening hours|business hours|working hours|office hours|open on|closed on|air cargo|imdg|iata)\b/u,
  },
  {
    intent: 'competitor',
    pattern:
      /竞品|竞争对手|同行|别家|别的(?:牌子|厂|品牌)|哪家(?:的)?好|纳尔科|艺康|陶氏化学|其他(?:家|品牌|厂家|供应商)|其它(?:家|品牌|厂家)|(?:和|跟|比|与)(?:别|其他|其它|人家|同行|外面|市面|进口)[^。!?;]{0,10}(?:比|哪个好|哪家|区别|便宜)|(?:和|跟|比|与)[^。!?;]{0,8}(?:家|牌|厂)的?[^。!?;]{0,6}(?:比|哪个好|哪家|区别|便宜)|巴斯夫|陶氏|国药|阿拉丁|西陇|万华|\b(?:competitors?|nalco|solenis|kurita|suez|veolia|basf|dow\b|sigma|merck|brenntag|ecolab|compared (?:to|with)|better than|versus|vs\.?|other (?:brand|supplier|vendor)s?)\b/u,
  },
  {
    intent: 'price',
    pattern:
      /多少钱|价格|报价|单价|优惠|折扣|便宜|打折|起订|最低价|涨价|\b(?:price|pricing|quot(?:e|ation)|discounts?|cost|moq|how much (?:is|for|does)|cheaper)\b/u,
  },
  {
    intent: 'usage',
    pattern:
      /注意(?:事项|什么|啥|点)|使用时|材质|什么(?:泵|阀|管|桶|罐)|结垢|怎么(?:清|洗|溶|加|投|操作|搅|涂|施工)|溶(?:得|解)(?:很|太|不|慢)|用(?:在|于)(?:哪|什么)|应用(?:领域|范围|场景)|用途|选(?:哪|什么)型|区别|(?:铝|铜|锌|铁|碳钢|镀锌|橡胶|塑料|大理石|瓷砖|玻璃|木材?)[^。!?;,]{0,8}(?:能用|可用|可以用?|行吗|行不行|会坏|能不能|腐蚀|伤)|用水冲|(?:能|可以|用|放|装|盛)[^。!?;,]{0,8}(?:塑料|铁|铝|铜|不锈钢|碳钢|玻璃|橡胶|陶瓷|pe|pp|pvc|hdpe|ptfe)[^。!?;,]{0,3}(?:桶|罐|管|瓶|容器|泵|阀|池|板|件)|(?:洗|擦|泡|清洗)[^。!?;,]{0,4}(?:铜|铝|铁|锌|不锈钢|玻璃|瓷砖|大理石)|接地|施工|干(?:得|不)|温度(?:要求|多少)|怎么用|如何用|使用(?:方法|步骤|温度|说明)|用法|怎么使用|操作步骤|漂洗|清洗(?:后|步骤|温度|时间|机)|浸泡|喷涂|适用|能用(?:于|在|来)|可以用(?:于|在|来)|腐蚀(?:吗|不锈钢|铝)|不锈钢|固化时间|搅拌|加热|用完|要不要|多长时间|泡多久|反应时间|哪款|推荐|选型|\b(?:steps?|procedure|precautions?|how (?:do|to|can|should) (?:i|we|you)?|use (?:it|on|for|with|your)|usage|apply|application|rinse|suitable|recommend\w*|stainless|aluminium|aluminum|temperature|contact time|soak|instructions?|which (?:product|grade))\b/u,
  },
  {
    intent: 'order_status',
    pattern:
      /(?:又|还|都|已经)?(?:晚|迟|延误|拖|推迟|延期)(?:到|了|发|交)|逾期|\b(?:late|delayed|overdue)\b|下单|购买|采购|怎么买|\b(?:place an order|buy|purchase)\b/u,
  },
  {
    intent: 'feedback',
    pattern:
      /专业|给力|态度好|[很真]?赞|建议|意见|反馈|表扬|点赞|很好用|好用|满意|不错|谢谢|感谢|辛苦|\b(?:suggest\w*|feedback|great (?:product|service|job)|works? (?:great|well)|thank\w*|thx|satisfied|happy with|good job|well done|appreciate)\b/u,
  },
  {
    intent: 'out_of_scope',
    pattern:
      /求职信|写(?:一|个)?(?:份|封|篇|首)|求职|旅游|酒店|机票|外卖|恋爱|算命|天气|世界杯|股[票市]|笑话|写(?:首|一首)诗|唱歌|彩票|翻译(?!.{0,10}(?:sds|msds))|做饭|菜谱|电影|明星|总统|数学题|写代码|作文|星座|\d+ ?[*x×+] ?\d+ ?(?:=|等于|是多少|$)|\b(?:weather|world cup|joke|poem|lottery|recipe|movie|president|homework|stock market|bitcoin|football|capital of|what is \d+ ?[*x+/-] ?\d+|write (?:me )?(?:a |some )?(?:code|song|python|essay)|who won)\b/u,
  },
  {
    intent: 'greeting',
    pattern:
      /^(?:你好|您好|在吗|在不在|有人吗|哈喽|嗨|早上好|下午好|晚上好|早安|午安|晚安|哈罗|喂|早|hi|hello|hey|good (?:morning|afternoon|evening)|yo|hallo)(?:啊|呀|呢|[ ,.!?。~]|there|all|team)*$/u,
  },
];
