import { describe, expect, it } from 'vitest';
import { toActivity } from '#bot/channels/direct-line/activity.ts';
import type { StoredMessage } from '#bot/channels/ports.ts';
import { CardSubmission } from '#core/contract/chat.ts';
import type { Citation } from '#core/contract/conversation.ts';

const CONVERSATION = { id: 'c1', channelUserId: 'dl_u', language: 'zh-Hans' };
const CITATION: Citation = {
  documentId: 'd1',
  kind: 'SDS',
  product: 'SHC-10',
  title: '次氯酸钠溶液 安全技术说明书',
  section: '7',
  heading: '第7部分 操作处置与储存',
  revision: '3.0',
  language: 'zh-Hans',
  text: '储存于阴凉、通风的库房。',
};

const message = (over: Partial<StoredMessage> = {}): StoredMessage => ({
  id: 'm1',
  conversationId: 'c1',
  seq: 7,
  sender: 'bot',
  senderName: null,
  text: '储存于阴凉处。[1]',
  payload: {},
  createdAt: new Date('2026-11-23T08:00:00.123Z'),
  ...over,
});

describe('a stored message as an activity', () => {
  it('has the same id, time and place in the order whenever it is made', () => {
    const activity = toActivity(message(), CONVERSATION);
    expect(activity).toMatchObject({
      type: 'message',
      id: 'c1|0000007',
      timestamp: '2026-11-23T08:00:00.123Z',
      textFormat: 'markdown',
      from: { id: 'bot', role: 'bot' },
      channelData: { 'webchat:sequence-id': 7 },
    });
    expect(toActivity(message(), CONVERSATION)).toEqual(activity);
  });

  it('names document, section and revision of what it cites, and holds the passage word for word', () => {
    const { text, entities } = toActivity(message({ payload: { citations: [CITATION] } }), CONVERSATION);
    expect(text).toBe('储存于阴凉处。[1]\n\n[1]: cite:1');
    expect(entities).toMatchObject([
      {
        type: 'https://schema.org/Message',
        '@id': '',
        citation: [
          {
            '@type': 'Claim',
            position: 1,
            appearance: {
              '@type': 'DigitalDocument',
              name: '次氯酸钠溶液 安全技术说明书 · 第7部分 操作处置与储存（修订版 3.0）',
              text: CITATION.text,
            },
          },
        ],
      },
    ]);
    expect(JSON.stringify(entities)).not.toContain('AIGeneratedContent');
  });

  it.each([
    ['with sources', [CITATION]],
    ['without sources', []],
  ])('is labelled where a model has phrased it, %s', (_what, citations) => {
    const { entities } = toActivity(message({ payload: { citations, generated: true } }), CONVERSATION);
    expect(entities).toMatchObject([
      {
        additionalType: ['AIGeneratedContent'],
        citation: [{ claimInterpreter: { slogan: expect.stringContaining('人工智能') } }],
      },
    ]);
  });

  it('speaks the language of the message before that of the conversation', () => {
    const english = toActivity(message({ payload: { citations: [CITATION], language: 'en' } }), CONVERSATION);
    expect(JSON.stringify(english.entities)).toContain('(revision 3.0)');
    expect(english.locale).toBe('en');
    expect(toActivity(message({ payload: {} }), { ...CONVERSATION, language: 'zh-Hant' }).locale).toBe('zh-TW');
  });

  it('shows a clerk’s words as they were typed, under the clerk’s name', () => {
    const activity = toActivity(message({ sender: 'clerk', senderName: '王敏', text: '*好的*' }), CONVERSATION);
    expect(activity).toMatchObject({
      textFormat: 'plain',
      text: '*好的*',
      from: { id: 'clerk', name: '王敏', role: 'bot' },
    });
  });

  it('gives the customer’s own message the id of the token’s user and the client’s own id', () => {
    const activity = toActivity(
      message({ sender: 'customer', text: 'hi', payload: { clientActivityId: 'abc' } }),
      CONVERSATION,
    );
    expect(activity).toMatchObject({
      from: { id: 'dl_u', role: 'user' },
      channelData: { clientActivityID: 'abc', 'webchat:sequence-id': 7 },
    });
    expect(activity.channelData).not.toHaveProperty('postBack');
  });

  it('makes buttons of suggestions, and an event of an event', () => {
    const { suggestedActions } = toActivity(message({ payload: { suggestions: ['转人工'] } }), CONVERSATION);
    expect(suggestedActions).toEqual({ actions: [{ type: 'imBack', title: '转人工', value: '转人工' }], to: [] });
    const event = toActivity(
      message({ text: '', payload: { event: { name: 'handoff.status', value: { state: 'accepted' } } } }),
      CONVERSATION,
    );
    expect(event).toMatchObject({ type: 'event', name: 'handoff.status', value: { state: 'accepted' } });
  });
});

interface Card {
  body: { id?: string; type: string; label?: string; choices?: { value: string }[] }[];
  actions: { title: string; data: Record<string, unknown>; associatedInputs?: string }[];
}
const cardOf = (activity: ReturnType<typeof toActivity>): Card =>
  (activity.attachments as { content: Card }[])[0]?.content as Card;

describe('a card', () => {
  it.each(['zh-Hans', 'zh-Hant', 'en'])('for the contact posts what the contract reads (%s)', (language) => {
    const card = cardOf(toActivity(message({ payload: { card: { type: 'contact' }, language } }), CONVERSATION));
    expect(card.body.flatMap((part) => part.id ?? [])).toEqual(['name', 'reach']);
    const [send, skip] = card.actions;
    expect(CardSubmission.parse({ ...send?.data, name: '李静', reach: '13800000000' })).toEqual({
      frontline: 'contact',
      name: '李静',
      reach: '13800000000',
    });
    expect(CardSubmission.parse(skip?.data)).toEqual({ frontline: 'contactSkip' });
    expect(skip?.associatedInputs).toBe('none');
  });

  it('for the survey asks the three marks of the policy from 1 to 5 (P9.1)', () => {
    const card = cardOf(
      toActivity(message({ payload: { card: { type: 'survey', surveyId: 's1', ticketNumber: 'T1' } } }), CONVERSATION),
    );
    const scores = card.body.filter((part) => part.type === 'Input.ChoiceSet');
    expect(scores.map((score) => score.label)).toEqual(['产品质量', '服务态度', '解决效率']);
    for (const score of scores) expect(score.choices?.map((choice) => choice.value)).toEqual(['1', '2', '3', '4', '5']);
    const marks = Object.fromEntries(scores.map((score) => [score.id, '4']));
    expect(CardSubmission.parse({ ...card.actions[0]?.data, ...marks, comment: '' })).toEqual({
      frontline: 'survey',
      surveyId: 's1',
      productQuality: 4,
      attitude: 4,
      efficiency: 4,
      comment: '',
    });
  });
});
