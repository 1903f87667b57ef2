import type { DocumentKind } from '#core/contract/vocabulary.ts';

export interface SectionRule {
  pattern: RegExp;
  /** Most telling first; a section is the anchor of a heading, and begins those of its parts. */
  sections: ReadonlyArray<readonly [DocumentKind, string]>;
}

/** Matched against simplified, squashed text with spelling folded; earlier rules are quoted first. */
export const SECTION_RULES: readonly SectionRule[] = [
  {
    pattern:
      /样品|样板|试样|小样|试用装|(?:寄|给|要|拿|送|申请|来)(?:个|点|一点|些|一份)样|\b(?:free |trial )?samples?\b/u,
    sections: [['POLICY', 'sampling']],
  },
  {
    pattern:
      /(?:空|旧|用完的|用过的)(?:的)?(?:吨?桶|ibc|罐|瓶|袋|包装|容器)[^。!?;]{0,12}(?:回收|退|收(?!到|货)|押金)|(?:回收|退还?|收)[^。!?;,]{0,8}(?:空|旧|用完的|用过的)(?:的)?(?:吨?桶|ibc|包装|容器)|(?:吨?桶|ibc|包装物?|容器)[^。!?;,]{0,6}(?:押金|回收)|押金|\b(?:take|taking|collect\w*|pick\w* up|recycl\w*|return\w*|buy)\b[^.!?;]{0,30}\b(?:empty|empties|used|old)\b|\b(?:empty|empties|used)\b[^.!?;]{0,40}\b(?:back|return\w*|collect\w*|pick\w*|deposit|recycl\w*)\b|\bdeposits?\b/u,
    sections: [['POLICY', 'packaging-return']],
  },
  {
    pattern: /[ab](?:料|剂|组分)[^。!?;]{0,6}[ab](?:料|剂|组分)|\b(?:part|component) a and (?:part |component )?b\b/u,
    sections: [
      ['MANUAL', 'dilution'],
      ['MANUAL', 'usage'],
    ],
  },
  {
    pattern:
      /急救|溅[到入进在]|(?:进|入)了?(?:到)?眼|吞[下了食]|(?:喝|吃)[了下进](?!多久)|误[食服饮喝吞]|(?:吸入|接触|食入|摄入|入眼|沾到)[^。!?;]{0,8}(?:怎么办|怎么处理|后|怎么)|催吐|冲洗眼睛|\bfirst[ -]?aid\b|\b(?:in|into) (?:the |my |his |her |their )?(?:eyes?|mouth)\b|\b(?:on|onto) (?:the |my |his |her |their )?skin\b|\b(?:swallow|inhal|ingest)\w*|\bsplash\w*/u,
    sections: [['SDS', '4']],
  },
  {
    pattern:
      /灭火|着火|火灾|起火|消防|燃烧|闪点|爆炸|可燃|易燃|\b(?:fire|extinguish\w*|flammab\w*|flash ?point|burns?\b(?! the skin)|combustib\w*|explo\w+)\b/u,
    sections: [
      ['SDS', '5'],
      ['SDS', '9'],
    ],
  },
  {
    pattern: /泄漏|漏出|漏了|洒了|打翻|溢出|跑冒滴漏|\b(?:spill\w*|leak\w*|accidental release|clean(?:ing)? ?up)\b/u,
    sections: [['SDS', '6']],
  },
  {
    pattern:
      /(?:收货|签收|到货|拒收|验收)|(?:破损|凹|瘪|变形|渗漏|漏液|压坏)[^。!?;]{0,16}(?:收|签|怎么办|桶|换|赔)|(?:桶|箱|托盘)[^。!?;]{0,10}(?:破损|凹|瘪|变形|渗漏|漏液|压坏)|\b(?:accept or refuse|refuse (?:the )?(?:delivery|goods)|sign (?:for|the)|dent\w*|damaged (?:on arrival|drum|pail|pallet|package|goods)|arrived (?:damaged|wet|leaking)|receiv\w+ (?:damaged|goods))\b/u,
    sections: [['POLICY', 'receiving']],
  },
  {
    pattern:
      /(?:多少|几)(?:公斤|千克|kg|升|l|吨)(?:一|每)[桶袋箱瓶]|[一每][桶袋箱瓶](?:是|装|有)?(?:多少|几)(?!钱)|排气盖|透气盖|码(?:几|放|多高)|堆[码高叠放]|叠[放几高]|几层|包装(?:规格|方式|是|多大|有)|多大(?:的)?包装|桶装|吨桶|空桶(?:回收|退)|\b(?:stack\w*|packed|bag sizes?|pail sizes?|packag\w+|pack size|how high|ibc|drum sizes?|layers)\b/u,
    sections: [
      ['PACKAGING', 'stacking'],
      ['PACKAGING', 'packaging'],
      ['MANUAL', 'packaging'],
      ['SDS', '7'],
    ],
  },
  {
    pattern:
      /储存|存储|贮存|存放|保存|保管|怎么[存放]|放(?:哪|在哪|室外|户外|冰箱|阳光|太阳)|仓储|能存|避光|防冻|冻[住结了]|结冰|储藏|存仓|摆(?:喺|在|放)|怎么摆|点样?[摆放存储]|\b(?:stor(?:e|ed|ing|age)|keep it|warehous\w+|freez\w*|frozen|refrigerat\w*|outdoors?|sunlight)\b/u,
    sections: [
      ['SDS', '7'],
      ['MANUAL', 'storage'],
    ],
  },
  {
    pattern:
      /保质期|有效期|过期|到期|失效|能放多久|放了?(?:多久|[一二两三半\d]+(?:年|个(?:多)?(?:月|星期|礼拜|季度)))|还能用(?:吗|不)|\b(?:shelf[ -]?life|expir\w*|best before|use by|how long (?:does it|will it|can it) (?:last|keep|be kept))\b/u,
    sections: [
      ['TDS', 'shelf-life'],
      ['COA', 'shelf-life'],
    ],
  },
  {
    pattern:
      /批次|批号|检验结果|检测结果|实测|化验|coa|检验报告|\b(?:batch|lot) ?(?:no\.?|number)?\b|certificate of analysis|\bassay\b/u,
    sections: [
      ['COA', 'results'],
      ['COA', 'shelf-life'],
    ],
  },
  {
    pattern:
      /防护|手套|护目镜|眼镜|口罩|面罩|面具|劳保|呼吸器|穿什么|戴什么|接触限值|职业接触|通风要求|\b(?:ppe|gloves?|goggles|respirator|mask|protective|protection|exposure limits?|oel|tlv|ventilation|wear)\b/u,
    sections: [['SDS', '8']],
  },
  {
    pattern:
      /(?<!打)混(?!凝)|[一同](?:起|块|齐)(?:用|放|存|运|倒|装|使用|送)|埋一(?:齐|起)|[放存]在?(?:同)?一个?(?:仓|库|柜|架|地方)|同一[个台辆]?(?:仓|库|车|柜)|配伍|搭配|相容|兼容|同时(?:用|加|投)|同[库车仓]|禁[忌配]|反应(?:吗|性)|稳定性|遇(?:水|酸|碱|热)|\b(?:mix\w*|combin\w+|together|compatib\w+|incompatib\w+|react\w*|stability|stronger with)\b/u,
    sections: [['SDS', '10']],
  },
  {
    pattern:
      /运输(?!方式怎么选)|一起运|托运|危险货物|危运|海运|空运|陆运|un ?\d{4}|un ?的?编?号|联合国编号|第?几类(?:危险|危化)|包装类别|运输标志|\b(?:transport\w*|un (?:no\.?|number)|imdg|adr|iata|dangerous goods|hazard class|packing group|proper shipping name|air freight)\b/u,
    sections: [['SDS', '14']],
  },
  {
    pattern:
      /废弃|处置|废液|废水|废桶|报废|(?:剩|用不完|过期)[^。!?;,]{0,10}(?:怎么|如何|点样?)(?!用|存|储)|怎么(?:扔|丢|倒掉|处理掉)|倒(?:进|入|掉|下水道)|下水道|排放|危废|\b(?:dispos\w+|waste|throw (?:it )?away|down the drain|(?:in|into) the (?:drain|sewer|sink|toilet)|discard|left ?over|get rid of)\b/u,
    sections: [['SDS', '13']],
  },
  {
    pattern:
      /成分|成份|组成|含有什么|含不含|有没有含|配方里|cas ?号|\b(?:ingredients?|composition|what is in|contain\w*|cas (?:no\.?|number))\b/u,
    sections: [['SDS', '3']],
  },
  {
    pattern:
      /危险性|危害|有害|伤身|对(?:人体?|身体|健康|皮肤|眼睛)(?!使用)|ghs|象形图|标签要素|警示词|有毒|毒性|致癌|孕妇|ld ?50|\b(?:hazards?|ghs|pictograms?|signal word|toxic\w*|carcinogen\w*|pregnan\w*)\b/u,
    sections: [
      ['SDS', '2'],
      ['SDS', '11'],
    ],
  },
  {
    pattern:
      /\bph\b|ph值|浓度(?:范围|是多少|多少|是几)|含量|纯度|技术指标|规格指标|密度|沸点|熔点|凝固点|粘度|溶解度|理化|比重|\b(?:density|boiling point|melting point|viscosity|solubility|specific gravity|ph value|\bph\b)/u,
    sections: [
      ['SDS', '9'],
      ['TDS', 'properties'],
    ],
  },
  {
    pattern:
      /海洋污染|水生|环境(?:影响|危害)|生态|降解|\b(?:marine pollutant|aquatic|ecolog\w+|biodegrad\w+|environmental)\b/u,
    sections: [['SDS', '12']],
  },
  {
    pattern: /法规|目录|备案|易制[毒爆]|剧毒|许可|办证|reach|tsca|\b(?:regulat\w+|svhc|rohs)\b/u,
    sections: [['SDS', '15']],
  },
  {
    pattern: /修订|版本|版次|更新|gb ?30000|gb\/t ?16483|cns ?15030|\b(?:revision|version|updated?)\b/u,
    sections: [['SDS', '16']],
  },
  {
    pattern:
      /加[多少]了|过量|超量|稀释|用量|投加|加药|添加量|加多少|放多少|配(?:比|多少|制|成)|比例|兑(?:多少|水|成)|多少(?:克|公斤|千克|毫升|升)|怎么(?:配|兑|稀)|\d ?ppm|掺量|发热|\b(?:dilut\w*|dos(?:e|age|ing)|how (?:many|much)|ratio|ppm|concentration)\b/u,
    sections: [
      ['MANUAL', 'dilution'],
      ['TDS', 'dosage'],
    ],
  },
  {
    pattern:
      /(?:可?操作|固化|混合后?)[^。!?;,]{0,4}时间|适用期|pot life|working time|用水冲|冲(?:洗)?干净|要不要冲|怎么用|如何用|使用(?!后)|用法|步骤|漂洗|过水|清洗(?:后|时)|浸泡|用完|固化时间|搅拌|操作(?:方法|步骤)|点用|\b(?:how (?:do|to|should) (?:i |we |you )?(?:use|apply)|usage|rinse\w*|apply|application|directions|instructions for use|steps?)\b/u,
    sections: [
      ['MANUAL', 'usage'],
      ['TDS', 'applications'],
    ],
  },
  {
    pattern:
      /用(?:在|于)(?:哪|什么)|应用(?:领域|范围|场景)?|用途|适用(?:于|范围)|哪些(?:行业|场合|地方)|\b(?:applications?|used for|suitable for|what (?:is|are) [^.!?]{1,30} (?:used )?for)\b/u,
    sections: [['TDS', 'applications']],
  },
  {
    pattern: /注意(?:事项|什么|啥|点)|小心什么|\bprecautions?\b/u,
    sections: [
      ['MANUAL', 'precautions'],
      ['MANUAL', 'usage'],
    ],
  },
  {
    pattern:
      /材质|腐蚀|304|316|不锈钢|铝(?!溶|制剂)|铜|橡胶|塑料|管道|衬里|密封|用什么(?:桶|泵|管|罐)|\b(?:materials?|stainless|corro\w+|alumin(?:i)?um|copper|rubber|plastics?|gasket|pump|hdpe|ss ?304|carbon steel)\b/u,
    sections: [['TDS', 'materials']],
  },
  {
    pattern:
      /外观|沉淀|结晶|结块|变色|发黄|变[黄黑浑稠粘]|浑浊|分层|絮状|悬浮|颜色|析出|正常吗|气泡|\b(?:appearance|sediment|precipitat\w*|crystal\w*|discolou?r\w*|yellow\w*|cloudy|turbid\w*|haz[ye]\w*|separat\w+|colou?r|clump\w*|cak(?:ed|ing)|settl\w+)\b/u,
    sections: [
      ['TDS', 'appearance'],
      ['MANUAL', 'troubleshooting'],
    ],
  },
  {
    pattern:
      /结垢|堵(?:了|塞|住)|溶(?:得|解)?[^。!?;,]{0,3}(?:慢|不)|不溶|生锈|锈点|不干(?!净)|发粘|怎么会|没效果|不好用|洗不干净|不固化|怎么回事|故障|异常|起泡太|\b(?:not working|doesn't work|troubleshoot\w*|no effect|not cur(?:e|ing))\b/u,
    sections: [['MANUAL', 'troubleshooting']],
  },
  {
    pattern: /注意事项|要注意|小心什么|\b(?:precautions?|watch out|careful)\b/u,
    sections: [
      ['MANUAL', 'precautions'],
      ['SDS', '7'],
    ],
  },
  {
    pattern: /退货|换货|退换|能退|想退|要退|退回|\b(?:return(?:s|ed|ing)?|exchange|send (?:it|them) back)\b/u,
    sections: [['POLICY', 'returns']],
  },
  { pattern: /发票|开票|专票|统编|税号|抬头|三联式|\b(?:invoices?|vat)\b/u, sections: [['POLICY', 'invoice']] },
  { pattern: /退款|退钱|\b(?:refund\w*|money back)\b/u, sections: [['POLICY', 'refund']] },
  {
    pattern:
      /[上下](?:不)?[上下]?班|营业时间|工作时间|几点|节假日|放假|国庆|春节|五一|元旦|中秋|周[六日末]|调休|\b(?:opening hours|business hours|working hours|office hours|holidays?|are you open|open on|closed on|weekend)\b/u,
    sections: [['POLICY', 'hours']],
  },
  {
    pattern:
      /发货|物流|交期|货期|几天(?:能)?到|多久(?:能)?到|快递|运费|单号|\b(?:ship(?:ping|ped|ment|s)?|deliver\w*|lead time|freight|track\w*|courier)\b/u,
    sections: [['POLICY', 'shipping']],
  },
  { pattern: /投诉|怎么反馈|\bcomplain\w*/u, sections: [['POLICY', 'complaint']] },
  {
    pattern:
      /隐私|个人信息|聊天记录|(?:保存|记录|收集)(?:我的|多久的)?(?:信息|数据|资料|对话)|删除我的|\b(?:privacy|personal data|gdpr|my data|chat history)\b/u,
    sections: [['POLICY', 'privacy']],
  },
  {
    pattern:
      /公司(?:地址|在哪|位置|叫)|你们(?:公司|厂|工厂)?在哪|地址|联系(?:方式|电话)|客服电话|邮箱(?:是|多少)|电话多少|怎么联系|你是(?:机器人|真人|ai)|培训|\b(?:contact (?:details|number|us)|phone number|e-?mail address|are you (?:a bot|human|real|an ai)|training)\b/u,
    sections: [['POLICY', 'service']],
  },
];

/** "SDS section 4", "SDS 第四部分", "第4節". */
export const NAMED_SECTION =
  /第(1[0-6]|[1-9]|十[一二三四五六]?|[一二三四五六七八九])(?:部分|节|章|项)|\bsections? (1[0-6]|[1-9])\b/gu;
export const CHINESE_NUMERALS = '零一二三四五六七八九十';
/** A batch is answered from its own certificate before the product's sheet. */
export const BATCH = /(?<!\d)\d{6,8}-\d{1,3}(?!\d)|批次|批号|\b(?:batch|lot)\b/u;
