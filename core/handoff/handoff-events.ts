import type { Channel } from '#core/contract/vocabulary.ts';
import { appendMessage } from '#core/conversation/append-message.ts';
import type { Unit } from '#core/platform/unit.ts';

type Place = { id: string; channel: Channel };

/** The Bot Framework's own hand-off events, for whoever listens on the channel. */
export async function tellHandoffInitiated(
  unit: Unit,
  conversation: Place,
  context: { reason: string; ticket: string },
): Promise<void> {
  await appendMessage(unit, conversation, {
    sender: 'bot',
    text: '',
    payload: { event: { name: 'handoff.initiate', value: context } },
  });
}

export async function tellHandoffStatus(
  unit: Unit,
  conversation: Place,
  state: 'accepted' | 'failed' | 'completed',
): Promise<void> {
  await appendMessage(unit, conversation, {
    sender: 'bot',
    text: '',
    payload: { event: { name: 'handoff.status', value: { state } } },
  });
}
