import { describe, expect, it } from 'vitest';
import { decideStep } from '#bot/turn/decide.ts';
import { Holder } from '#core/contract/vocabulary.ts';
import { triage } from '#core/triage/triage.ts';

const decide = (text: string, holder: Holder = 'bot', value: unknown = null) =>
  decideStep({ triage: triage(text), text, value, holder }).step;

const CONTACT = { frontline: 'contact', name: '王', reach: '139' };

describe('what a turn does', () => {
  it.each(Holder.options)('with an emergency, held by "%s", is the emergency', (holder) => {
    expect(decide('硫酸溅到眼睛里了', holder)).toBe('emergency');
    expect(decide('硫酸溅到眼睛里了', holder, CONTACT)).toBe('emergency');
  });

  it.each(Holder.options)('with a form, held by "%s", is to take the form', (holder) => {
    expect(decide('', holder, CONTACT)).toBe('submission');
  });

  it.each(['次氯酸钠怎么储存？', '转人工', '谢谢', '取消排队'])('with "%s" in a person’s hands is silence', (text) => {
    expect(decide(text, 'human')).toBe('relay');
  });

  it.each([
    ['次氯酸钠怎么储存？', 'bot', 'answer'],
    ['次氯酸钠怎么储存？', 'waiting', 'answer'],
    ['次氯酸钠怎么储存？', 'closed', 'answer'],
    ['转人工', 'bot', 'handoff'],
    ['转人工', 'waiting', 'handoff'],
    ['取消排队', 'waiting', 'cancelHandoff'],
    ['cancel', 'waiting', 'cancelHandoff'],
    ['谢谢', 'bot', 'courtesy'],
    ['好的', 'waiting', 'courtesy'],
    ['thanks!', 'bot', 'courtesy'],
    ['谢谢，次氯酸钠怎么储存？', 'bot', 'answer'],
    ['取消排队', 'bot', 'courtesy'],
    ['算了', 'bot', 'courtesy'],
    ['Please cancel my order 4711', 'bot', 'answer'],
  ] as const)('"%s" while %s holds it: %s', (text, holder, step) => expect(decide(text, holder)).toBe(step));

  it.each([
    ['', 'bot', 'files'],
    ['', 'waiting', 'files'],
    ['', 'human', 'relay'],
    ['谢谢', 'bot', 'files'],
    ['次氯酸钠怎么储存？', 'bot', 'answer'],
    ['转人工', 'bot', 'handoff'],
    ['硫酸溅到眼睛里了', 'human', 'emergency'],
  ] as const)('files with "%s" while %s holds it: %s', (text, holder, step) => {
    expect(decideStep({ triage: triage(text), text, value: null, holder, files: 1 }).step).toBe(step);
  });

  it('a posted value that is no card of ours is passed over', () => {
    expect(decide('次氯酸钠怎么储存？', 'bot', { frontline: 'nothing of ours' })).toBe('answer');
  });
});
