import { DatePicker, Input, Modal, Radio } from 'antd';
import dayjs from 'dayjs';
import { useState } from 'react';
import type { CalendarSpec } from '#core/contract/sla.ts';
import { Field } from '../../shared/field.tsx';
import { useI18n } from '../../shared/i18n.tsx';
import { withException, withoutException } from './edit-spec.ts';
import { FramesInput } from './frames-input.tsx';
import { useDayNames } from './use-day-names.ts';
import { type CalendarException, weekHours } from './year.ts';

interface Props {
  spec: CalendarSpec;
  date: string;
  /** Chosen from the list, the day itself is still open. */
  mayMove: boolean;
  onChange: (spec: CalendarSpec) => void;
  onClose: () => void;
}

type Choice = 'week' | 'closed' | 'hours';
const CHOICES: readonly Choice[] = ['week', 'closed', 'hours'];

const choiceOf = (exception: CalendarException | undefined): Choice => {
  if (!exception) return 'week';
  return exception.hours.length === 0 ? 'closed' : 'hours';
};

/** One day: as the week says, closed, or with hours of its own. */
export function DayDialog({ spec, date: first, mayMove, onChange, onClose }: Props) {
  const { say } = useI18n();
  const names = useDayNames();
  const [date, setDate] = useState(first);
  const exception = spec.exceptions?.find((one) => one.date === date);
  const [choice, setChoice] = useState<Choice>(mayMove ? 'closed' : choiceOf(exception));
  const [name, setName] = useState(exception?.name ?? '');
  const usual = weekHours(spec, date);
  // A make-up day works as a Monday does until somebody says otherwise.
  const [hours, setHours] = useState([...(exception?.hours.length ? exception.hours : (spec.week.mon ?? []))]);

  function apply(): void {
    const named = name.trim() ? { name: name.trim() } : {};
    if (choice === 'week') onChange(withoutException(spec, date));
    else onChange(withException(spec, { date, hours: choice === 'closed' ? [] : hours, ...named }));
    onClose();
  }

  return (
    <Modal
      open
      title={mayMove ? say('calendar.addDay') : names.date(date)}
      onCancel={onClose}
      onOk={apply}
      okText={say('action.apply')}
      okButtonProps={{ disabled: choice === 'hours' && hours.length === 0 }}
    >
      <div className="dialog-fields" data-testid="day-dialog">
        {mayMove && (
          <DatePicker
            allowClear={false}
            aria-label={say('calendar.day')}
            value={dayjs(date)}
            onChange={(next) => next && setDate(next.format('YYYY-MM-DD'))}
          />
        )}
        <Radio.Group
          vertical
          value={choice}
          onChange={(event) => setChoice(event.target.value)}
          options={CHOICES.map((value) => ({
            value,
            label: value === 'week' ? say('dayChoice.week', { hours: names.hours(usual) }) : say(`dayChoice.${value}`),
          }))}
        />
        {choice === 'hours' && (
          <FramesInput
            value={hours}
            onChange={setHours}
            label={names.date(date)}
            path="hours"
            problemAt={() => undefined}
          />
        )}
        {choice !== 'week' && (
          <Field label={say('calendar.dayName')}>
            {(id) => <Input id={id} value={name} onChange={(event) => setName(event.target.value)} maxLength={60} />}
          </Field>
        )}
      </div>
    </Modal>
  );
}
