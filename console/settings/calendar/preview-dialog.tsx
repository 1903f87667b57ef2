import { Alert, Modal } from 'antd';
import { useEffect } from 'react';
import { Link } from 'react-router';
import type { CalendarSpec } from '#core/contract/sla.ts';
import type { CalendarPreview } from '#core/contract/sla-editing.ts';
import { useI18n } from '../../shared/i18n.tsx';
import { Failure, Loading } from '../../shared/states.tsx';
import { WideTable } from '../../shared/wide-table.tsx';
import { usePreview, useSaveCalendar } from './use-calendar.ts';

interface Props {
  calendarKey: string;
  spec: CalendarSpec;
  onClose: () => void;
}

/** antd's type knows no data attributes, its button takes them. */
const SAVE_BUTTON: { 'data-testid': string } = { 'data-testid': 'save-calendar' };

/** What saving would move, before it is saved: open tickets get new due times. */
export function PreviewDialog({ calendarKey, spec, onClose }: Props) {
  const { say } = useI18n();
  const preview = usePreview(calendarKey);
  const save = useSaveCalendar(calendarKey);
  const look = preview.mutate;
  useEffect(() => look(spec), [look, spec]);
  return (
    <Modal
      open
      width={720}
      title={say('preview.title')}
      onCancel={onClose}
      onOk={() => save.mutate(spec, { onSuccess: onClose })}
      okText={say('action.save')}
      okButtonProps={{ ...SAVE_BUTTON, disabled: !preview.data }}
      confirmLoading={save.isPending}
    >
      <div className="dialog-fields" data-testid="calendar-preview">
        {preview.isPending && <Loading />}
        {preview.error && <Failure error={preview.error} onRetry={() => look(spec)} />}
        {save.error && <Failure error={save.error} />}
        {preview.data && <Moves preview={preview.data} timeZone={spec.timeZone} />}
      </div>
    </Modal>
  );
}

function Moves({ preview, timeZone }: { preview: CalendarPreview; timeZone: string }) {
  const { say, time } = useI18n();
  const { openTickets, movedTargets, examples } = preview;
  return (
    <>
      <Alert
        type={movedTargets > 0 ? 'warning' : 'info'}
        showIcon
        title={say('preview.open', { count: openTickets })}
        description={say('preview.moved', { count: movedTargets })}
      />
      {examples.length > 0 && (
        <WideTable label={say('preview.examples', { timeZone })} className="preview-examples">
          <caption className="muted">{say('preview.examples', { timeZone })}</caption>
          <thead>
            <tr>
              <th scope="col">{say('ticket.number')}</th>
              <th scope="col">{say('report.metric')}</th>
              <th scope="col">{say('preview.before')}</th>
              <th scope="col">{say('preview.after')}</th>
            </tr>
          </thead>
          <tbody>
            {examples.map((moved) => (
              <tr key={`${moved.ticketId} ${moved.metric} ${moved.dueAtBefore}`}>
                <th scope="row">
                  <Link to={`/desk/tickets/${moved.ticketId}`} title={moved.subject}>
                    {moved.ticketNumber}
                  </Link>
                </th>
                <td>{say(`metric.${moved.metric}`)}</td>
                <td>{time.full(moved.dueAtBefore, timeZone)}</td>
                <td>
                  <strong>→ {time.full(moved.dueAtAfter, timeZone)}</strong>
                </td>
              </tr>
            ))}
          </tbody>
        </WideTable>
      )}
    </>
  );
}
