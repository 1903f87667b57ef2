import { Input, Radio, Select } from 'antd';
import type { TicketView } from '#core/contract/ticket.ts';
import { Priority, Team } from '#core/contract/vocabulary.ts';
import { DurationInput } from '../settings/duration-input.tsx';
import { useSettings } from '../settings/use-settings.ts';
import { Field } from '../shared/field.tsx';
import { type MessageKey, useI18n } from '../shared/i18n.tsx';
import { type Draft, needsReason } from './action-draft.ts';
import type { TicketAction } from './actions.ts';

interface Props {
  action: TicketAction;
  ticket: TicketView;
  draft: Draft;
  onChange: (part: Partial<Draft>) => void;
}

/** How each action calls its one text; merging needs none. */
const TEXT_LABELS: Record<TicketAction, MessageKey | null> = {
  pause: 'ticketField.note',
  resume: 'ticketField.note',
  priority: 'ticketField.note',
  forward: 'ticketField.question',
  return: 'ticketField.solution',
  merge: null,
  close: 'ticketField.reason',
};
const LONGEST: Partial<Record<TicketAction, number>> = { forward: 4000, return: 8000, close: 500 };

export function ActionFields(props: Props) {
  return (
    <>
      {props.action === 'pause' && <PauseFields {...props} />}
      {props.action === 'priority' && <PriorityField {...props} />}
      {props.action === 'forward' && <ForwardFields {...props} />}
      {props.action === 'merge' && <MergeField {...props} />}
      <TextField {...props} />
    </>
  );
}

function TextField({ action, ticket, draft, onChange }: Props) {
  const { say } = useI18n();
  const key = needsReason(action, draft, ticket) ? 'ticketField.reasonNeeded' : TEXT_LABELS[action];
  if (key === null) return null;
  return (
    <Field label={say(key)}>
      {(id) => (
        <Input.TextArea
          id={id}
          value={draft.text}
          onChange={(event) => onChange({ text: event.target.value })}
          autoSize={{ minRows: 3, maxRows: 10 }}
          maxLength={LONGEST[action] ?? 2000}
          data-testid="ticket-action-text"
        />
      )}
    </Field>
  );
}

function PauseFields({ ticket, draft, onChange }: Props) {
  const { say } = useI18n();
  return (
    <Radio.Group
      vertical
      value={draft.pause}
      onChange={(event) => onChange({ pause: event.target.value })}
      options={(['pendingCustomer', 'pendingThirdParty'] as const).map((value) => ({
        value,
        label: say(`status.${value}`),
        disabled: ticket.status === value,
      }))}
    />
  );
}

function PriorityField({ ticket, draft, onChange }: Props) {
  const { say } = useI18n();
  return (
    <div className="field">
      <span className="field-label">{say('ticketField.priority', { now: say(`priority.${ticket.priority}`) })}</span>
      <Select<Priority>
        aria-label={say('ticket.priority')}
        value={draft.priority}
        onChange={(priority) => onChange({ priority })}
        options={Priority.options
          .filter((value) => value !== ticket.priority)
          .map((value) => ({ value, label: say(`priority.${value}`) }))}
        data-testid="ticket-action-priority"
      />
    </div>
  );
}

function ForwardFields({ ticket, draft, onChange }: Props) {
  const { say } = useI18n();
  const { data: settings } = useSettings();
  return (
    <>
      <div className="field">
        <span className="field-label">{say('ticketField.team')}</span>
        <Select<Team>
          aria-label={say('ticketField.team')}
          value={draft.team}
          // The team's own time by setting, to be changed for this one.
          onChange={(team) => onChange({ team, duration: settings?.forwardDurations[team] })}
          options={Team.options
            .filter((value) => value !== ticket.team)
            .map((value) => ({ value, label: say(`team.${value}`) }))}
          data-testid="ticket-action-team"
        />
      </div>
      <div className="field">
        <span className="field-label">{say('ticketField.duration')}</span>
        <DurationInput
          label={say('ticketField.duration')}
          value={draft.duration}
          onChange={(duration) => onChange({ duration })}
        />
        <span className="muted">{say('ticketField.durationHint')}</span>
      </div>
    </>
  );
}

function MergeField({ draft, onChange }: Props) {
  const { say } = useI18n();
  return (
    <Field label={say('ticketField.into')}>
      {(id) => (
        <Input
          id={id}
          value={draft.into}
          onChange={(event) => onChange({ into: event.target.value })}
          maxLength={40}
          data-testid="ticket-action-into"
        />
      )}
    </Field>
  );
}
