/** Words that frame a question and say nothing about what it is about. */
export const FRAME_ZH =
  /请问|麻烦|你好|您好|你们|您们|我们|咱们|贵司|贵公司|我司|本公司|公司|这个|那个|这种|那种|产品|东西|怎么样|怎么办|怎样|怎么|如何|点样|点解|为什么|为何|什么时候|几时|什么|边个|哪里|哪儿|哪些|哪个|哪种|多少|多久|多长|多高|多大|几个|几天|能不能|可不可以|可以|能否|是否|是不是|有没有|会不会|要不要|需要|应该|应当|知道|想问|想了解|了解|告诉|一下|一般|现在|还是|或者|以及|它们|它|他们|以上|吗|呢|吧|啊|呀|的|了|是|有(?![效机毒害限色])|在|和|与|跟|或|也|都|就|还(?!原)|把|被|给|从|会(?!议)|能(?![力耗量])|要(?!求)|用(?![量途法水户电])|请|我|你|您/g;
export const FRAME_EN: ReadonlySet<string> = new Set(
  (
    'a an the is are was were be been do does did can could may might should shall will would must have has had i we you ' +
    'your our my me us it its this that these those there here what which who whom when where why how much many long ' +
    'of for to in on at by with from and or not no if so as about into than then please tell know want need get any some ' +
    'until after before office whats ever work hi hello thanks thank product products use used using company'
  ).split(' '),
);

/** A normalised question without its frame; the question itself where nothing else is in it. */
export function withoutFrame(question: string): string {
  const bare = question.replace(FRAME_ZH, ' ').replace(/[a-z']+/g, (word) => (FRAME_EN.has(word) ? ' ' : word));
  return bare.trim() === '' ? question : bare;
}
