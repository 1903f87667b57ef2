/**
 * A package that arrived dented or wet is a matter of receiving goods (high, one question whether anybody is exposed);
 * one that is leaking now, or with people, smell or heat about it, is an emergency.
 */
export const DELIVERY =
  /司机|送货员|装卸工|卸下|卸到|收到|到货|签收|收货|卸货|送来|送到|货到|来货|到的货|快递|物流|托盘|外箱|纸箱|包装|拆箱|发来|发过来|运到|运来|破损|退货|换货|赔|算谁|\d+桶(?:里|中|有)|\b(?:arrived|deliver\w*|received|receiving|pallets?|shipment|unload\w*|cartons?|box(?:es)?|packag\w+|courier|consignment)\b/u;

export const ACTIVE =
  /还在|正在|一直|崩|断|爆|炸|裂|槽车|罐车|软管|不停|不断|大量|很多|严重|满地|一地|地[上面]|流到|下水道|味|气体|冒|烟|烫|鼓|胀|人|有孩子|!{2,}|现在|快|急|救|\b(?:still|actively|now|everywhere|floor|gushing|pouring|fum\w+|smell\w*|strong|hot|smok\w+|people|worker|operator|driver|drain|urgent|help|someone|bulging|hissing|he|she)\b/u;

/** Substances as people name them, or a product code; the longest that stands first. */
export const PRODUCT_MENTION =
  /(?:浓|稀|发烟)?(?:硫酸|盐酸|硝酸|磷酸|氢氟酸|醋酸|冰醋酸|草酸|甲酸|铬酸|次氯酸钠|亚硝酸钠|高锰酸钾|过硫酸[钠铵钾]|过氧化氢|过氧乙酸|双氧水|氢氧化[钠钾钙]|烧碱|片碱|火碱|液碱|氨水|液氨|氨气|液氯|氯气|漂白[水粉剂]|84消毒液|消毒[液水剂]|洁厕[灵剂]|甲醇|乙醇|酒精|异丙醇|丙酮|丁酮|甲苯|二甲苯|甲醛|苯乙烯|乙酸乙酯|(?:环氧|地坪|聚氨酯)*固化剂|环氧树脂|(?:酸性|碱性|中性|水性|工业|强力|金属|管道|水垢)*(?:清洗剂|清洁剂|除垢剂|除锈剂|脱脂剂|除油剂|疏通剂|稀释剂|杀菌剂|缓蚀剂|阻垢剂|絮凝剂|引发剂|催化剂)|聚合氯化铝)|\b[a-z]{1,9}-\d{1,5}[a-z]?\b|\b(?:\w+ )?(?:sulph?uric|hydrochloric|nitric|phosphoric|acetic|hydrofluoric) acid\b|\b(?:ammonia(?: solution| water)?|bleach|sodium hypochlorite|(?:flake |liquid )?caustic(?: soda)?|hydrogen peroxide|sodium hydroxide|sodium nitrite|potassium permanganate|methanol|acetone|toluene|xylene|descaler|degreaser|(?:epoxy )?hardener|disinfectant|hcl|naoh|h2so4|h2o2|chlorine)\b/u;
