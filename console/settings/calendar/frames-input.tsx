import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Input } from 'antd';
import type { CalendarFrame } from '#core/contract/sla.ts';
import { useI18n } from '../../shared/i18n.tsx';
import type { ProblemAt } from '../use-problems.ts';
import { pastMidnight, readTime } from './edit-spec.ts';

const FIRST_FRAME: CalendarFrame = ['09:00', '18:00'];

interface Props {
  value: readonly CalendarFrame[];
  onChange: (frames: CalendarFrame[]) => void;
  /** Whose hours these are, for those who do not see the row. */
  label: string;
  path: string;
  problemAt: ProblemAt;
}

/** The working hours of one day: any number of frames, `24:00` at the end of the day, or past midnight. */
export function FramesInput({ value, onChange, label, path, problemAt }: Props) {
  const { say } = useI18n();
  const change = (index: number, frame: CalendarFrame): void =>
    onChange(value.map((old, place) => (place === index ? frame : old)));
  const add = (): void => onChange([...value, value.length === 0 ? FIRST_FRAME : [value.at(-1)?.[1] ?? '', '']]);
  return (
    <div className="frames">
      {value.length === 0 && <span className="muted frames-closed">{say('calendar.closed')}</span>}
      {value.map((frame, index) => (
        <Frame
          // A frame has no name but its place.
          key={`${path}.${index}`}
          frame={frame}
          label={`${label}, ${say('calendar.frame', { index: index + 1 })}`}
          problem={problemAt(`${path}.${index}`)}
          onChange={(next) => change(index, next)}
          onRemove={() => onChange(value.filter((_, place) => place !== index))}
        />
      ))}
      <Button
        type="text"
        size="small"
        icon={<PlusOutlined aria-hidden />}
        onClick={add}
        aria-label={`${label}: ${say('calendar.addFrame')}`}
      >
        {say('calendar.addFrame')}
      </Button>
    </div>
  );
}

interface FrameProps {
  frame: CalendarFrame;
  label: string;
  problem: string | undefined;
  onChange: (frame: CalendarFrame) => void;
  onRemove: () => void;
}

function Frame({ frame, label, problem, onChange, onRemove }: FrameProps) {
  const { say } = useI18n();
  const [from, to] = frame;
  const input = (value: string, name: string, next: (text: string) => CalendarFrame) => (
    <Input
      className="frame-time"
      value={value}
      inputMode="numeric"
      maxLength={5}
      placeholder="--:--"
      status={problem ? 'error' : ''}
      aria-label={`${label}, ${name}`}
      aria-invalid={problem !== undefined}
      onChange={(event) => onChange(next(event.target.value))}
      onBlur={(event) => onChange(next(readTime(event.target.value)))}
    />
  );
  return (
    <span className="frame">
      {input(from, say('calendar.from'), (text) => [text, to])}
      <span aria-hidden>–</span>
      {input(to, say('calendar.to'), (text) => [from, text])}
      {!problem && pastMidnight(frame) && <span className="mark">{say('calendar.nextDay')}</span>}
      <Button
        type="text"
        size="small"
        icon={<DeleteOutlined aria-hidden />}
        aria-label={`${label}: ${say('action.remove')}`}
        onClick={onRemove}
      />
      {problem && (
        <span className="problem" role="alert">
          {problem}
        </span>
      )}
    </span>
  );
}
