import { Alert, Button, Input, Modal, Segmented } from 'antd';
import { type ChangeEvent, useState } from 'react';
import type { CalendarFrame, CalendarSpec } from '#core/contract/sla.ts';
import type { CalendarImportResult } from '#core/contract/sla-editing.ts';
import { Field } from '../../shared/field.tsx';
import { useI18n } from '../../shared/i18n.tsx';
import { Failure } from '../../shared/states.tsx';
import { importedDays, withImported } from './edit-spec.ts';
import { ExceptionWords } from './exceptions-list.tsx';
import { FramesInput } from './frames-input.tsx';
import { useImport } from './use-calendar.ts';

type Format = 'holiday-cn' | 'icalendar';

interface Props {
  calendarKey: string;
  saved: CalendarSpec;
  draft: CalendarSpec;
  onChange: (spec: CalendarSpec) => void;
  onClose: () => void;
}

const formatOf = (content: string): Format =>
  content.trimStart().startsWith('BEGIN:VCALENDAR') ? 'icalendar' : 'holiday-cn';

/** A year's notice, pasted or from a file; first shown, then taken over into what is being edited. */
export function ImportDialog({ calendarKey, saved, draft, onChange, onClose }: Props) {
  const { say } = useI18n();
  const [format, setFormat] = useState<Format>('holiday-cn');
  const [content, setContent] = useState('');
  const [hours, setHours] = useState<CalendarFrame[]>([...(draft.week.mon ?? [])]);
  const ask = useImport(calendarKey);
  const days = ask.data ? importedDays(saved, ask.data.spec) : [];

  function take(text: string): void {
    setContent(text);
    setFormat(formatOf(text));
    ask.reset();
  }

  async function read(event: ChangeEvent<HTMLInputElement>): Promise<void> {
    const file = event.target.files?.[0];
    if (file) take(await file.text());
  }

  function apply(): void {
    onChange(withImported(draft, days));
    onClose();
  }

  return (
    <Modal
      open
      width={640}
      title={say('import.title')}
      onCancel={onClose}
      onOk={apply}
      okText={say('import.apply', { count: days.length })}
      okButtonProps={{ disabled: days.length === 0 }}
    >
      <div className="dialog-fields" data-testid="import-dialog">
        <p className="muted">{say('import.lead')}</p>
        <Segmented<Format>
          value={format}
          onChange={setFormat}
          aria-label={say('import.format')}
          options={[
            { value: 'holiday-cn', label: say('import.holidayCn') },
            { value: 'icalendar', label: say('import.icalendar') },
          ]}
        />
        <Field label={say('import.file')}>
          {(id) => (
            <input
              id={id}
              type="file"
              accept=".json,.ics,application/json,text/calendar"
              onChange={(event) => void read(event)}
            />
          )}
        </Field>
        <Field label={say('import.content')}>
          {(id) => (
            <Input.TextArea
              id={id}
              value={content}
              onChange={(event) => take(event.target.value)}
              autoSize={{ minRows: 4, maxRows: 8 }}
              maxLength={500_000}
              spellCheck={false}
            />
          )}
        </Field>
        <div className="field">
          <span className="field-label">{say('import.hours')}</span>
          <FramesInput
            value={hours}
            onChange={setHours}
            label={say('import.hours')}
            path="hours"
            problemAt={() => undefined}
          />
        </div>
        <Button
          onClick={() => ask.mutate({ format, content, hours })}
          loading={ask.isPending}
          disabled={content.trim() === ''}
          data-testid="check-import"
        >
          {say('import.check')}
        </Button>
        {ask.error && <Failure error={ask.error} />}
        {ask.data && <Result result={ask.data} draft={draft} days={days} />}
      </div>
    </Modal>
  );
}

interface ResultProps {
  result: CalendarImportResult;
  draft: CalendarSpec;
  days: ReturnType<typeof importedDays>;
}

function Result({ result, draft, days }: ResultProps) {
  const { say, sayOr } = useI18n();
  return (
    <section aria-live="polite" className="dialog-fields" data-testid="import-result">
      <strong>{say('import.result', { added: result.added, replaced: result.replaced })}</strong>
      {result.warnings.map(({ code, message, path }) => (
        <Alert
          key={`${path} ${code}`}
          type="warning"
          showIcon
          title={sayOr(`importWarning.${code}`, message)}
          description={path === '' ? undefined : path}
        />
      ))}
      <ul className="exception-list exception-list-short">
        {days.map((day) => (
          <li key={day.date}>
            <ExceptionWords spec={draft} exception={day} />
          </li>
        ))}
      </ul>
    </section>
  );
}
