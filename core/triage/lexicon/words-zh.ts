import { any } from './types.ts';

/** Word groups that the Chinese rules are built from; all in Simplified script, spelling folded. */

/** Not past a sentence's end. */
export const near = (most: number): string => `[^。!?;]{0,${most}}`;
/** Not past a comma either. */
export const close = (most: number): string => `[^。!?;,]{0,${most}}`;

export const EYE = any(
  '眼睛(?!店|度|蛇)',
  '眼[里内球珠角皮眶部]',
  '[左右双只对单]眼(?!皮)',
  '角膜',
  '(?<![洗护亮显字心顺碍一转亲肉针泉猫慧独抢惹刺放着过])眼(?!睛|镜|罩|光|界|前|见|看|下|熟|馋|神|力|花缭|里|内|球|珠|角|皮|眶|部|科|药|泪|线|影)',
);

/** "手" alone is also in 粘手 (sticky), 到手 (in hand): only after a verb that says that something landed there. */
export const HAND = any('手(?=$|[。!?,了痛疼红痹麻肿烂])');
export const BODY = any(
  '皮肤',
  '手[上背臂指掌腕心部]',
  '[双左右只两]手',
  '胳膊',
  '脚[上背面趾]?',
  '腿',
  '脸',
  '面部',
  '脖子',
  '颈',
  '身上',
  '身体',
  '全身',
  '[后背]背|背上',
  '头[上发部]',
  '额头',
  '胸[口前]',
  '肚子',
  '嘴[唇角巴里]?',
  '口[腔里中]',
  '鼻[子孔腔]?',
  '耳朵?',
);
export const SKIN = any(BODY, '衣服', '工服', '防护服', '裤', '鞋', '袜', '靴', '手套里', '指甲', '伤口');

/** Liquids and powders on their way to somebody. */
export const FLY = '[溅喷泼洒撒滴淋浇沾粘蘸崩迸蹦呲滋飙彪飞灌渗]';
export const ARRIVE = any('到', '进', '入', '在', '上', '落', '中', '着', '了', '满', '得');

export const PERSON = any(
  '工人|员工|同事|师傅|司机|操作[工员]|实验员|保安|保洁|学生|老师|厨师|清洁工|搬运工|装卸工|工友|人员',
  '小孩|孩子|宝宝|娃|儿子|女儿|婴儿|老人|奶奶|爷爷|孙子|孙女|朋友|邻居|家人|顾客|客人',
  '老婆|老公|妻子|丈夫|爸|妈|哥|姐|弟弟|妹妹',
  '有人|个人|几个人|的人|人(?=晕|倒|昏|受伤|不行|没)|(?<![发给])我(?!们?[想要可能会应需该]|们?公司)|他|她|狗|猫|宠物',
);

export const SUBSTANCE = any(
  '酸',
  '碱',
  '氨',
  '氯',
  '双氧水|过氧化',
  '漂白|84|消毒|杀菌|杀藻',
  '甲醇|乙醇|酒精|丙酮|甲苯|二甲苯|苯|甲醛|乙酸|醋酸|异丙醇|丁酮|乙酯',
  '次钠|次氯|通渠|通厕|净水剂|氢氧化|高锰酸|亚硝|硫化|过硫|氟|溴|磷|铬|氰',
  '溶剂|稀释剂|稀料|天那水|香蕉水|油漆|涂料|固化剂|环氧|树脂|胶水|粘合剂',
  '清洗|清洁剂|清洁液|除垢|除锈|脱脂|去污|洁厕|洗涤|除油|疏通|水垢|阻垢|缓蚀|絮凝|助剂|催化剂|引发剂',
  '化学|药水|药剂|药液|药粉|粉末|原液|原料|试剂|危化|腐蚀性|有毒|毒',
  '你们(?:家)?的|你家的|贵司的|贵公司的|液体|溶液|样品|hf|pac|pam|edta|sles|naoh|hcl|h2so4|h2o2|naclo',
);

/** That it was used or stood near by: what a weak symptom (dizzy, rash) must go with. */
export const USE = any(
  '(?:用|使用|接触|操作|打开|开桶|喷|倒|混|配|加|兑|稀释|搬|清洗)(?:了|过|完|的时候|时|后|之后|以后|着)',
  '刚用|加药|投料|清罐|清槽|化验|灌装|车间|仓库|现场|罐区|操作间|实验室|厂里|工人|员工|同事|师傅|操作工|好几个人|几个人|闻|味道|气味|味儿|烟|熏|呛|通风',
);
