import { ArrowDownOutlined, ArrowUpOutlined, DeleteOutlined } from '@ant-design/icons';
import { Button, DatePicker, InputNumber, Select } from 'antd';
import dayjs from 'dayjs';
import { useMemo, useState } from 'react';
import { OnCallRota, type OnCallView } from '#core/contract/escalation.ts';
import { useSession } from '../../app/session.tsx';
import { useNow } from '../../shared/clock.ts';
import { useI18n } from '../../shared/i18n.tsx';
import { Failure } from '../../shared/states.tsx';
import { problemsOf } from '../problems.ts';
import { useProblems } from '../use-problems.ts';
import { moved, turnsFrom } from './rota.ts';
import { type KnownUser, useSaveOnCall } from './use-escalation.ts';

const TURNS_SHOWN = 4;
const NUMBERS = [
  { name: 'turnHours', min: 1, max: 24 * 28 },
  { name: 'repeatMinutes', min: 1, max: 120 },
  { name: 'escalateAfter', min: 1, max: 20 },
] as const;

/** Who is called out of hours, by turns. */
export function RotaEditor({ view, users }: { view: OnCallView; users: readonly KnownUser[] }) {
  const { say } = useI18n();
  const before = useMemo(() => OnCallRota.parse(view), [view]);
  const [draft, setDraft] = useState<OnCallRota>(before);
  const save = useSaveOnCall();
  const problems = useMemo(() => problemsOf(OnCallRota, draft), [draft]);
  const problemAt = useProblems(problems);
  const change = (part: Partial<OnCallRota>): void => setDraft({ ...draft, ...part });
  const nameOf = useNames(view, users);
  const zones = [...new Set([draft.timeZone, 'Asia/Shanghai', 'UTC', ...Intl.supportedValuesOf('timeZone')])];

  return (
    <section className="card" aria-labelledby="on-call" data-testid="on-call">
      <h2 id="on-call">{say('onCall.title')}</h2>
      <p className="muted">{say('onCall.lead')}</p>
      <div className="policy-fields">
        <div className="field">
          <span className="field-label">{say('calendar.timeZone')}</span>
          <Select
            showSearch
            aria-label={say('calendar.timeZone')}
            value={draft.timeZone}
            onChange={(timeZone) => change({ timeZone })}
            options={zones.map((value) => ({ value, label: value }))}
          />
        </div>
        <div className="field">
          <span className="field-label">{say('onCall.startsAt')}</span>
          <DatePicker
            showTime={{ format: 'HH:mm' }}
            format="YYYY-MM-DD HH:mm"
            allowClear={false}
            aria-label={say('onCall.startsAt')}
            value={dayjs(draft.startsAt)}
            onChange={(at) => at && change({ startsAt: at.toDate().toISOString() })}
          />
        </div>
        {NUMBERS.map(({ name, min, max }) => (
          <div key={name} className="field">
            <span className="field-label">{say(`onCall.${name}`)}</span>
            <InputNumber
              aria-label={say(`onCall.${name}`)}
              value={draft[name]}
              min={min}
              max={max}
              precision={0}
              onChange={(next) => next !== null && change({ [name]: next })}
            />
            {problemAt(name) && <span className="problem">{problemAt(name)}</span>}
          </div>
        ))}
      </div>
      <People userIds={draft.userIds} users={users} nameOf={nameOf} onChange={(userIds) => change({ userIds })} />
      <Turns rota={draft} nameOf={nameOf} />
      {save.error && <Failure error={save.error} />}
      <footer className="policy-foot">
        <span className="muted">{say('onCall.hint')}</span>
        <Button
          type="primary"
          disabled={JSON.stringify(draft) === JSON.stringify(before) || problems.length > 0}
          loading={save.isPending}
          onClick={() => save.mutate(draft)}
          data-testid="save-on-call"
        >
          {say('action.save')}
        </Button>
      </footer>
    </section>
  );
}

/** The name behind an id, as far as it is known here. */
function useNames(view: OnCallView, users: readonly KnownUser[]): (id: string) => string {
  const { user } = useSession();
  const names = new Map([
    [user.id, user.displayName],
    ...(view.onTurn ? [[view.onTurn.userId, view.onTurn.name] as const] : []),
    ...users.map(({ id, displayName }) => [id, displayName] as const),
  ]);
  return (id) => names.get(id) ?? id;
}

interface PeopleProps {
  userIds: readonly string[];
  users: readonly KnownUser[];
  nameOf: (id: string) => string;
  onChange: (userIds: string[]) => void;
}

/** In the order of their turns; somebody may have two of them. */
function People({ userIds, users, nameOf, onChange }: PeopleProps) {
  const { say } = useI18n();
  const { user } = useSession();
  const known = users.length > 0 ? users : [{ id: user.id, displayName: user.displayName }];
  return (
    <div className="field rota-people">
      <span className="field-label">{say('onCall.people')}</span>
      {userIds.length === 0 && <p className="muted">{say('onCall.nobody')}</p>}
      <ol>
        {userIds.map((id, index) => (
          // Somebody may stand twice, and the place is what counts
          <li key={`${id} ${index}`} data-user={id}>
            <span className="rota-name">{nameOf(id)}</span>
            <Button
              type="text"
              size="small"
              icon={<ArrowUpOutlined aria-hidden />}
              disabled={index === 0}
              aria-label={`${nameOf(id)}: ${say('action.moveUp')}`}
              onClick={() => onChange(moved(userIds, index, -1))}
            />
            <Button
              type="text"
              size="small"
              icon={<ArrowDownOutlined aria-hidden />}
              disabled={index === userIds.length - 1}
              aria-label={`${nameOf(id)}: ${say('action.moveDown')}`}
              onClick={() => onChange(moved(userIds, index, 1))}
            />
            <Button
              type="text"
              size="small"
              icon={<DeleteOutlined aria-hidden />}
              aria-label={`${nameOf(id)}: ${say('action.remove')}`}
              onClick={() => onChange(userIds.filter((_, place) => place !== index))}
            />
          </li>
        ))}
      </ol>
      <Select
        showSearch={{ optionFilterProp: 'label' }}
        aria-label={say('onCall.add')}
        placeholder={say('onCall.add')}
        value={null}
        onChange={(id: string | null) => id && onChange([...userIds, id])}
        options={known.map(({ id, displayName }) => ({ value: id, label: displayName }))}
        data-testid="add-on-call"
      />
    </div>
  );
}

function Turns({ rota, nameOf }: { rota: OnCallRota; nameOf: (id: string) => string }) {
  const { say, time } = useI18n();
  const turns = turnsFrom(rota, useNow(60), TURNS_SHOWN);
  if (turns.length === 0) return null;
  return (
    <ol className="turns" aria-label={say('onCall.turns')}>
      {turns.map(({ userId, fromMs, toMs }, index) => (
        <li key={fromMs}>
          <strong>{nameOf(userId)}</strong>{' '}
          <span className="muted">
            {index === 0 && `${say('onCall.now')} · `}
            {say('onCall.turn', {
              from: time.full(new Date(fromMs).toISOString(), rota.timeZone),
              to: time.full(new Date(toMs).toISOString(), rota.timeZone),
            })}
          </span>
        </li>
      ))}
    </ol>
  );
}
