/** Chinese typed in Latin letters: "liusuan jian dao yanjing le". Syllables, with a space where one may be typed. */
const WORDS: ReadonlyArray<readonly [string, string]> = [
  ['liu suan', '硫酸'],
  ['yan suan', '盐酸'],
  ['xiao suan', '硝酸'],
  ['qing fu suan', '氢氟酸'],
  ['an shui', '氨水'],
  ['shuang yang shui', '双氧水'],
  ['ci lv suan na', '次氯酸钠'],
  ['piao bai (?:shui|ji|fen)', '漂白水'],
  ['shao jian', '烧碱'],
  ['pian jian', '片碱'],
  ['gu hua ji', '固化剂'],
  ['qing (?:xi|jie) (?:ji|ye)', '清洗剂'],
  ['xiao du (?:shui|ye|ji)', '消毒水'],
  ['hua xue pin', '化学品'],
  ['jia chun', '甲醇'],
  ['rong ji', '溶剂'],
  ['tong(?= (?:lou|lie|po|gu|mao|bao|fa|zai|zhang))', '桶'],
  ['guan zi', '管子'],
  ['guan(?= (?:lou|lie|po|gu|mao|bao|fa|tang))', '罐'],
  ['cang ku', '仓库'],
  ['che jian', '车间'],
  ['bao (?:le|lie|kai)', '爆了'],
  ['po le', '破了'],
  ['fa (?:tang|re)', '发烫'],
  ['tang (?:shang|dao)', '烫伤'],
  ['(?:gu|zhang) (?:qi lai|le)', '鼓起来了'],
  ['hen (?:ci bi|qiang|chou)', '味道很呛'],
  ['(?:wei dao|qi wei)', '味道'],
  ['e xin', '恶心'],
  ['(?:ke sou|ke ge bu ting)', '咳嗽'],
  ['chuan bu (?:guo|shang) (?:lai )?qi', '喘不过气'],
  ['(?:hen )?(?:teng|tong)(?= le|$| (?:zen|si|de))', '很疼'],
  ['(?:qi pao|qi shui pao)', '起泡'],
  ['hong zhong', '红肿'],
  ['kan bu (?:jian|qing)', '看不清'],
  ['(?:zui|kou) li', '嘴里'],
  ['jiao shang', '脚上'],
  ['er zi|nv er', '孩子'],
  ['lao gong|lao po', '老公'],
  ['you ren', '有人'],
  ['shou shang le', '受伤了'],
  ['chuang huo', '闯祸'],
  ['hun (?:zai )?(?:yi qi|le)', '混在一起了'],
  ['bei (?:suan|jian)(?= )', '被酸'],
  ['(?:shao|tang|la) (?:le|dao)', '烧到了'],
  ['(?:wo|ta) de shou', '手上'],
  ['(?:jian|pen|sa|di|zhan|nian) (?:dao|jin|ru|zai)', '溅到'],
  ['jin (?:le )?(?=yan ?jing)', '进了'],
  ['nong (?:dao|jin)', '弄到'],
  ['yan jing', '眼睛'],
  ['yan li', '眼里'],
  ['lian shang', '脸上'],
  ['shou shang', '手上'],
  ['shen shang', '身上'],
  ['pi fu', '皮肤'],
  ['wu (?:shi|fu|he|yin|tun)', '误食'],
  ['he (?:le|xia|jin)', '喝了'],
  ['chi (?:le|xia)', '吃了'],
  ['tun (?:le|xia)', '吞下'],
  ['xi (?:ru|jin)', '吸入'],
  ['zhong du', '中毒'],
  ['tou yun', '头晕'],
  ['(?:hun|yun) (?:guo qu|dao|jue)', '昏倒'],
  ['hen duo (?:qi|yan)', '很多气体'],
  ['yan jing (?=hao|hen)', '眼睛'],
  ['(?:hao|hen) (?:teng|tong|la|yang|ma)', '很疼'],
  ['(?:ke|ku) ge bu ting', '咳个不停'],
  ['xi (?:le|dao|jin|ru)', '吸入了'],
  ['yun dao', '晕倒'],
  ['hun mi', '昏迷'],
  ['ou tu', '呕吐'],
  ['hu xi kun nan', '呼吸困难'],
  ['(?:zhao|qi|shi) huo', '着火'],
  ['mao yan', '冒烟'],
  ['bao zha', '爆炸'],
  ['xie lou', '泄漏'],
  ['lou (?:le|chu)', '漏了'],
  ['gu bao', '鼓包'],
  ['shao shang', '烧伤'],
  ['zhuo shang', '灼伤'],
  ['jiu ming', '救命'],
  ['zen (?:me )?ban', '怎么办'],
  ['xiao hai', '小孩'],
  ['hai zi', '孩子'],
  ['gong ren', '工人'],
  ['yuan gong', '员工'],
  ['tong shi', '同事'],
  ['xian zai', '现在'],
  ['gang (?:cai|gang)', '刚才'],
  ['ru guo', '如果'],
  ['wo men', '我们'],
  ['bu xiao xin', '不小心'],
  ['zhuan ren gong', '转人工'],
  ['ren gong', '人工'],
  ['zhen ren', '真人'],
  ['ke fu', '客服'],
  ['ni men', '你们'],
  ['zen me', '怎么'],
  ['bao cun', '保存'],
  ['chu cun|cun fang', '储存'],
  ['fa piao', '发票'],
  ['fa huo', '发货'],
  ['tui huo', '退货'],
  ['ren(?= )', '人'],
  ['ta|wo', '我'],
  ['hen', '很'],
  ['le', '了'],
];

const PATTERNS = WORDS.map(([syllables, han]): readonly [RegExp, string] => [
  new RegExp(`\\b(?:${syllables.replaceAll(/ (?!\))/g, ' ?')})\\b`, 'g'),
  han,
]);
const ENGLISH =
  /\b(?:the|is|are|was|of|to|my|your|you(?! ?(?:ren|mei|dian|yi))|and|for|what|how|can|please|with|we|it|this|that|not)\b/;

/**
 * Pinyin words as Han, when the text reads as pinyin: two words of the table, one of them of two syllables, or nothing
 * else at all; and no English function word ("jin" and "pen" are also names and things).
 */
export function pinyinToHan(text: string): string {
  if (!/[a-z]{2}/.test(text) || ENGLISH.test(text)) return text;
  let words = 0;
  let long = 0;
  const converted = PATTERNS.reduce((sofar, [pattern, han]) => {
    return sofar.replace(pattern, () => {
      words += 1;
      if (han.length > 1) long += 1;
      return han;
    });
  }, text);
  const reads = long >= 1 && (words >= 2 || !/[a-z]/.test(converted));
  return reads ? converted.replace(/(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu, '') : text;
}
