import { readDemo } from '#prisma/demo-data.ts';

const ASKED = [
  (names: Names) => `${names['zh-Hans']}应该怎么储存？`,
  (names: Names) => `请问${names['zh-Hans']}的运输有什么要求`,
  (names: Names) => `${names['zh-Hant']}要怎麼儲存？需要避光嗎`,
  (names: Names) => `操作${names['zh-Hans']}需要戴什么防护用品？`,
  (names: Names) => `How should ${names.en} be stored?`,
  (names: Names) => `${names['zh-Hans']}怎么废弃处置`,
  (names: Names) => `What PPE do I need for ${names.en}?`,
  (names: Names) => `${names['zh-Hans']}的CAS号和UN编号是多少`,
];
type Names = Record<'zh-Hans' | 'zh-Hant' | 'en', string>;

/** What customers ask about each product of the demo company, in the three languages; the documents answer it. */
export async function benchQuestions(): Promise<string[]> {
  const products = await readDemo('products');
  return ASKED.flatMap((ask) => products.map((product) => ask(product.names as Names)));
}
