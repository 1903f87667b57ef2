import { Alert, Button } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { OfferView } from '#core/contract/routing.ts';
import { nowMs, useNow } from '../shared/clock.ts';
import { useI18n } from '../shared/i18n.tsx';
import { LanguageMark, PriorityMark } from '../shared/marks.tsx';
import { useAnswerOffer, usePresence, useSetPresence } from './use-presence.ts';

/** In a corner, over the page but not in its way: a conversation is offered, or one was missed. */
export function OfferCard() {
  const { data: presence } = usePresence();
  return (
    <div className="offer-place" role="status" aria-live="assertive">
      {presence?.offer && <Offer key={presence.offer.id} offer={presence.offer} />}
      {presence?.offer === null && presence.missed && presence.status === 'away' && <Missed />}
    </div>
  );
}

function Offer({ offer }: { offer: OfferView }) {
  const { say } = useI18n();
  const navigate = useNavigate();
  const answer = useAnswerOffer((id) => void navigate(`/desk/conversations/${id}`));
  const [endsAtMs] = useState(() => nowMs() + offer.leftMs);
  const seconds = Math.max(0, Math.ceil((endsAtMs - useNow()) / 1000));
  return (
    <section className="offer" aria-label={say('offer.title')} data-testid="offer">
      <header className="offer-head">
        <strong>{say('offer.title')}</strong>
        <span className="number" data-testid="offer-seconds">
          {say('offer.seconds', { seconds })}
        </span>
      </header>
      <p className="offer-who">
        {offer.customerName ?? say('customer.anonymous')} <LanguageMark language={offer.language} />
        {offer.priority && offer.priority !== 'normal' && <PriorityMark priority={offer.priority} />}
      </p>
      {offer.lastMessage && (
        <q className="notice-words" lang={offer.language}>
          {offer.lastMessage}
        </q>
      )}
      <div className="offer-buttons">
        <Button
          type="primary"
          loading={answer.isPending && answer.variables.take}
          onClick={() => answer.mutate({ id: offer.id, take: true })}
          data-testid="offer-accept"
        >
          {say('offer.accept')}
        </Button>
        <Button
          loading={answer.isPending && !answer.variables.take}
          onClick={() => answer.mutate({ id: offer.id, take: false })}
          data-testid="offer-decline"
        >
          {say('offer.decline')}
        </Button>
      </div>
    </section>
  );
}

function Missed() {
  const { say } = useI18n();
  const change = useSetPresence();
  return (
    <Alert
      className="offer"
      type="warning"
      showIcon
      title={say('offer.missed')}
      description={say('offer.missedText')}
      action={
        <Button
          size="small"
          loading={change.isPending}
          onClick={() => change.mutate('available')}
          data-testid="i-am-back"
        >
          {say('offer.back')}
        </Button>
      }
    />
  );
}
