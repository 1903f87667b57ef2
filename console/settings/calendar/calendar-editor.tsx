import { Button } from 'antd';
import { useEffect, useMemo, useState } from 'react';
import { CalendarSpec } from '#core/contract/sla.ts';
import type { CalendarView } from '#core/contract/sla-policy.ts';
import { nowMs } from '../../shared/clock.ts';
import { useI18n } from '../../shared/i18n.tsx';
import { dayOf } from '../../shared/time.ts';
import { problemsOf } from '../problems.ts';
import { useProblems } from '../use-problems.ts';
import { DayDialog } from './day-dialog.tsx';
import { ExceptionsList } from './exceptions-list.tsx';
import { ImportDialog } from './import-dialog.tsx';
import { PreviewDialog } from './preview-dialog.tsx';
import { WeekEditor } from './week-editor.tsx';
import { YearPicture } from './year-picture.tsx';

/** Which dialog is open: a day of the year, a day to be chosen, a notice to be read, what saving would do. */
type Dialog = { kind: 'day' | 'newDay'; date: string } | { kind: 'import' | 'preview' } | null;

export function CalendarEditor({ calendar }: { calendar: CalendarView }) {
  const { say } = useI18n();
  const [draft, setDraft] = useState<CalendarSpec>(calendar.spec);
  const today = dayOf(nowMs(), calendar.spec.timeZone);
  const [year, setYear] = useState(Number(today.slice(0, 4)));
  const [dialog, setDialog] = useState<Dialog>(null);
  // A newer revision, a colleague's perhaps, takes the place of what stood here.
  // The revision stands for its content.
  useEffect(() => setDraft(calendar.spec), [calendar.revision]);
  const problems = useMemo(() => problemsOf(CalendarSpec, draft), [draft]);
  const problemAt = useProblems(problems);
  const changed = JSON.stringify(draft) !== JSON.stringify(calendar.spec);
  const close = (): void => setDialog(null);
  const newDay = today.startsWith(`${year}-`) ? today : `${year}-01-01`;

  return (
    <div className="settings-section" data-testid="calendar-editor" data-calendar={calendar.key}>
      <YearPicture
        spec={draft}
        saved={calendar.spec}
        year={year}
        onYear={setYear}
        onDay={(date) => setDialog({ kind: 'day', date })}
      />
      <ExceptionsList
        spec={draft}
        year={year}
        missing={calendar.holidaysMissing}
        onChange={setDraft}
        onDay={(date) => setDialog({ kind: 'day', date })}
        onAdd={() => setDialog({ kind: 'newDay', date: newDay })}
        onImport={() => setDialog({ kind: 'import' })}
        problemAt={problemAt}
      />
      <WeekEditor spec={draft} onChange={setDraft} problemAt={problemAt} />
      <footer className="editor-foot" data-changed={changed}>
        <span className={`editor-note ${problems.length > 0 ? 'problem' : 'muted'}`} role="status">
          {problems.length > 0 && say('problem.count', { count: problems.length })}
          {problems.length === 0 && say(changed ? 'calendar.unsaved' : 'calendar.unchanged')}
        </span>
        <Button disabled={!changed} onClick={() => setDraft(calendar.spec)}>
          {say('action.discard')}
        </Button>
        <Button
          type="primary"
          disabled={!changed || problems.length > 0}
          onClick={() => setDialog({ kind: 'preview' })}
          data-testid="preview-calendar"
        >
          {say('preview.look')}
        </Button>
      </footer>
      {(dialog?.kind === 'day' || dialog?.kind === 'newDay') && (
        <DayDialog
          spec={draft}
          date={dialog.date}
          mayMove={dialog.kind === 'newDay'}
          onChange={setDraft}
          onClose={close}
        />
      )}
      {dialog?.kind === 'import' && (
        <ImportDialog
          calendarKey={calendar.key}
          saved={calendar.spec}
          draft={draft}
          onChange={setDraft}
          onClose={close}
        />
      )}
      {dialog?.kind === 'preview' && <PreviewDialog calendarKey={calendar.key} spec={draft} onClose={close} />}
    </div>
  );
}
