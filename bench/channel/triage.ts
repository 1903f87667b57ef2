import { triage } from '#core/triage/triage.ts';
import { percentile } from './figures.ts';

/** Said in every state of a conversation, with what was said before it: triage reads all of it, every time. */
const BEFORE = [
  '你好，我们上个月订了两桶货',
  '您好！请问需要什么帮助？',
  '其中一桶的标签好像不对，批号是 20260911',
  '已为您记录，请问外观有没有异常？',
  '颜色有点发黄，工人说味道很重，头有点晕',
  '请先离开现场到空气新鲜处……',
  'OK thanks, we moved everybody outside and opened the doors',
  '请问现在还有不适吗？',
  '没有了，谢谢。还想问一下怎么储存',
  '请存放于阴凉通风处。',
  '那運輸呢？要不要避光',
  '运输时请避免暴晒。',
];
const ALARMS = [
  '硫酸溅到眼睛里了怎么办',
  '有点溅到手上，应该没事吧？',
  'a bit in the eye, should be fine?',
  '桶鼓起来了',
];
/** As long as a channel lets a message be. */
const LONG = 8_000;

export function measureTriage(questions: string[], rounds: number): Record<string, number> {
  const recentMessages = BEFORE.map((text, n) => ({
    from: n % 2 === 0 ? ('customer' as const) : ('bot' as const),
    text,
  }));
  const texts = [...questions, ...ALARMS];
  const timed = (text: string): number => {
    const startedAt = performance.now();
    triage(text, { recentMessages });
    return performance.now() - startedAt;
  };
  for (const text of texts) timed(text);
  // Each message is new: what is kept of earlier ones must not make the figure better than it is in service.
  const times = Array.from({ length: rounds }, (_, n) => texts.map((text) => timed(`${text} ${n}`))).flat();
  const long = texts.slice(0, 20).map((text) => timed(`${text} `.repeat(LONG).slice(0, LONG)));
  return {
    triageP50Ms: percentile(times, 0.5),
    triageP99Ms: percentile(times, 0.99),
    triageLongestP50Ms: percentile(long, 0.5),
  };
}
