import pino from 'pino';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { answerQuestion } from '#core/answering/answer-query.ts';
import { triage } from '#core/triage/triage.ts';
import { eventually } from '#test/support/eventually.ts';
import { type StreamingModel, startStreamingModel } from '#test/support/streaming-model.ts';
import { demoKnowledge } from '../knowledge/documents.ts';
import { demoCatalogue } from './support.ts';

const knowledge = demoKnowledge();
const catalogue = demoCatalogue();
const log = pino({ level: 'silent' });
const FIRST = '目标有效氯 200 mg/L（200 ppm）时，每 1 吨水（1000 L）加入 2.0 kg，约 1.7 L。';
const SECOND = '先放冷水，再把原液慢慢加入水中。';
const FALSE = '目标有效氯 200 mg/L（200 ppm）时，每 1 吨水（1000 L）加入 9.0 kg，约 1.7 L。';

const sentence = (text: string) => JSON.stringify({ text, citation: 'p1' });
const whole = (...texts: string[]) => `{"answered":true,"sentences":[${texts.map(sentence).join(',')}]}`;

let scripted: StreamingModel;
let shown: string[];
beforeAll(async () => {
  scripted = await startStreamingModel();
});
afterAll(() => scripted.close());
beforeEach(() => {
  shown = [];
  scripted.habit = 'streams';
});

function ask(modelTimeoutMs = 5000) {
  const text = '次氯酸钠怎么稀释到200ppm';
  const understood = triage(text);
  const draft = { begin: () => void shown.push('begin'), show: (soFar: string) => void shown.push(soFar) };
  const query = { text, language: understood.language, triage: understood, history: [] };
  return answerQuestion({ knowledge, catalogue, model: scripted.model, log, modelTimeoutMs, draft }, query);
}

describe('an answer that is still being written', () => {
  test('is shown sentence by sentence, each once it is complete and has passed the checks', async () => {
    const answered = ask();
    const [start, rest] = [sentence(FIRST).slice(0, 20), sentence(FIRST).slice(20)];
    await scripted.say(`{"answered":true,"sentences":[${start}`);
    await scripted.say(rest);
    await eventually('the first sentence is shown', async () => shown.length === 2);
    expect(shown).toEqual(['begin', FIRST]);
    await scripted.say(`,${sentence(FIRST)}`);
    await eventually('the second sentence is shown', async () => shown.length === 3);
    await scripted.say(']}');
    await scripted.end();
    const { outcome, modelUse } = await answered;
    expect(shown).toEqual(['begin', FIRST, FIRST + FIRST]);
    expect(outcome).toMatchObject({ kind: 'answer', generated: true });
    expect('text' in outcome && outcome.text.startsWith(FIRST + FIRST)).toBe(true);
    expect(modelUse).toMatchObject({ checked: 'passed', promptTokens: 100, completionTokens: 20 });
  });

  test('is shown no further than the first sentence that does not pass, and is then quoted instead', async () => {
    const answered = ask();
    for (const answer of [whole(FIRST, FALSE, FIRST), whole(FALSE)]) {
      await scripted.say(answer);
      await scripted.end();
    }
    const { outcome, modelUse } = await answered;
    expect(shown).toEqual(['begin', FIRST]);
    expect(modelUse?.checked).toBe('number');
    expect(outcome).toMatchObject({ kind: 'answer', generated: false });
  });

  test.each([
    ['goes on where it begins alike', SECOND, [FIRST, FIRST + SECOND]],
    ['is not shown before it is whole where it begins otherwise', undefined, [FIRST]],
  ])('and is repaired %s', async (_what, second, expected) => {
    const answered = ask();
    await scripted.say(whole(FIRST, FALSE));
    await scripted.end();
    await scripted.say(second === undefined ? whole(SECOND) : whole(FIRST, second));
    await scripted.end();
    const { outcome, modelUse } = await answered;
    expect(shown).toEqual(['begin', ...expected]);
    expect(modelUse?.checked).toBe('repaired');
    expect(outcome).toMatchObject({ kind: 'answer', generated: true });
  });

  test.each([
    ['before the model says that it answers', `{"sentences":[${sentence(FIRST)}],"answered":false}`],
    ['of another form', `{"answered":true,"sentences":["${FIRST}"]}`],
    ['that is no JSON', `答：${FIRST}`],
  ])('is not shown %s', async (_what, content) => {
    const answered = ask();
    await scripted.say(content);
    await scripted.end();
    await answered;
    expect(shown).toEqual(['begin']);
  });

  test('that breaks off, or is not whole in time, is quoted instead', async () => {
    const broken = ask();
    await scripted.say(`{"answered":true,"sentences":[${sentence(FIRST)}`);
    await scripted.cut();
    expect((await broken).modelUse?.checked).toBe('unavailable');
    const slow = ask(300);
    await scripted.say(`{"answered":true,"sentences":[${sentence(FIRST)}`);
    const { outcome, modelUse } = await slow;
    expect(modelUse?.checked).toBe('timeout');
    expect(outcome).toMatchObject({ kind: 'answer', generated: false });
  });

  test.each(['whole', 'refuses'] as const)('comes in one piece from an endpoint that %s', async (habit) => {
    scripted.habit = habit;
    scripted.wholly = whole(FIRST);
    const { outcome, modelUse } = await ask();
    expect(modelUse?.checked).toBe('passed');
    expect(outcome).toMatchObject({ kind: 'answer', generated: true });
    expect(shown).toEqual(['begin']);
  });
});
