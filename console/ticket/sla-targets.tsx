import { Button } from 'antd';
import { useId, useState } from 'react';
import type { SlaTargetView, TicketView } from '#core/contract/ticket.ts';
import { useNow } from '../shared/clock.ts';
import { useI18n } from '../shared/i18n.tsx';
import { SlaBadge } from '../shared/sla-clock.tsx';
import { targetTone } from '../shared/sla-state.ts';
import { ClockBar } from './clock-bar.tsx';
import { DueExplanationView } from './due-explanation.tsx';

export function SlaTargets({ ticket }: { ticket: TicketView }) {
  const { say } = useI18n();
  const active = ticket.status !== 'solved' && ticket.status !== 'closed';
  if (ticket.targets.length === 0) return <p className="muted">{say('sla.none')}</p>;
  return (
    <>
      {active && <ClockBar ticket={ticket} />}
      <ul className="targets" data-testid="sla-targets">
        {ticket.targets.map((target) => (
          <Target key={`${target.metric} ${target.ordinal}`} ticketId={ticket.id} target={target} active={active} />
        ))}
      </ul>
    </>
  );
}

function Target({ ticketId, target, active }: { ticketId: string; target: SlaTargetView; active: boolean }) {
  const { say, time } = useI18n();
  const now = useNow();
  const tone = targetTone(target, now, active);
  const left = Date.parse(target.dueAt) - now;
  const amount = time.duration(left);
  const words = {
    good: () => say('sla.dueIn', { amount }),
    soon: () => say('sla.dueIn', { amount }),
    overdue: () => say('sla.overdueBy', { amount }),
    met: () => say('sla.met'),
    breached: () => say('sla.breached'),
    paused: () => say('sla.paused'),
    cancelled: () => say('sla.cancelled'),
  }[tone]();
  return (
    <li className="target" data-metric={target.metric} data-status={target.status}>
      <span className="target-head">
        <strong>
          {say(`metric.${target.metric}`)}
          {target.ordinal > 1 && ` ${say('sla.ordinal', { ordinal: target.ordinal })}`}
        </strong>
        <SlaBadge tone={tone}>{words}</SlaBadge>
      </span>
      <span className="muted">
        {say('sla.dueAt', { at: time.full(target.dueAt) })}
        {target.metAt && ` · ${say('sla.metAt', { at: time.full(target.metAt) })}`}
      </span>
      <Why ticketId={ticketId} target={target} />
    </li>
  );
}

/** Asked for when it is opened: most clocks are never asked why. */
function Why({ ticketId, target }: { ticketId: string; target: SlaTargetView }) {
  const { say } = useI18n();
  const [open, setOpen] = useState(false);
  const id = useId();
  return (
    <>
      <Button
        type="link"
        size="small"
        className="why-button"
        aria-expanded={open}
        aria-controls={id}
        aria-label={`${say('why.ask')} ${say(`metric.${target.metric}`)}`}
        onClick={() => setOpen(!open)}
        data-testid={`why-${target.metric}-${target.ordinal}`}
      >
        {say('why.ask')}
      </Button>
      <div id={id} hidden={!open}>
        {open && <DueExplanationView ticketId={ticketId} target={target} />}
      </div>
    </>
  );
}
