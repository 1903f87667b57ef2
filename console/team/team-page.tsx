import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { SeatList, type SeatView, type SkillsBody } from '#core/contract/routing.ts';
import { useMay } from '../app/session.tsx';
import { ask } from '../shared/api.ts';
import { useNow } from '../shared/clock.ts';
import { type MessageKey, useI18n } from '../shared/i18n.tsx';
import { keys } from '../shared/query-keys.ts';
import { Failure, Loading } from '../shared/states.tsx';
import { useTitle } from '../shared/use-title.ts';
import { WideTable } from '../shared/wide-table.tsx';
import { SkillsDialog } from './skills-dialog.tsx';

const NET_MS = 20_000;

/** Who is at the desk with what load, and what waits in each queue. */
export default function TeamPage() {
  const { say } = useI18n();
  useTitle(say('seats.title'));
  const { data, error, refetch } = useQuery({
    queryKey: keys.seats,
    queryFn: ({ signal }) => ask(SeatList, '/seats', { signal }),
    refetchInterval: NET_MS,
  });
  return (
    <main className="page">
      <h1 className="page-title">{say('seats.title')}</h1>
      {error && <Failure error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Loading />}
      {data && (
        <>
          <Queues waiting={data.waiting} />
          <Seats seats={data.seats} />
        </>
      )}
    </main>
  );
}

function Queues({ waiting }: { waiting: SeatList['waiting'] }) {
  const { say, time } = useI18n();
  const now = useNow(15);
  const queues = waiting.filter(({ queue, count }) => count > 0 || queue === 'clerks' || queue === 'technical');
  return (
    <ul className="queue-facts" aria-label={say('seats.queues')}>
      {queues.map(({ queue, count, oldestAt }) => (
        <li key={queue} className="queue-fact" data-testid={`queue-${queue}`}>
          <span className="muted">{say(`team.${queue}`)}</span>
          <strong className="number">{say('seats.waiting', { count })}</strong>
          {oldestAt && (
            <span className="muted">
              {say('inbox.waitingFor', { amount: time.duration(Math.max(0, now - Date.parse(oldestAt))) })}
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}

const HEADS: readonly MessageKey[] = ['seats.person', 'seats.team', 'seats.status', 'seats.load', 'seats.skills'];

function Seats({ seats }: { seats: readonly SeatView[] }) {
  const { say } = useI18n();
  const mayEdit = useMay('conversation.supervise');
  const [editing, setEditing] = useState<SeatView>();
  return (
    <>
      <WideTable label={say('seats.title')} className="table-words">
        <thead>
          <tr>
            {HEADS.map((head) => (
              <th key={head} scope="col">
                {say(head)}
              </th>
            ))}
            {mayEdit && (
              <th scope="col">
                <span className="visually-hidden">{say('seats.edit')}</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {seats.map((seat) => (
            <tr key={seat.userId} data-testid="seat" data-status={seat.status}>
              <th scope="row">{seat.name}</th>
              <td>{say(`team.${seat.team}`)}</td>
              <td>
                <span className={`presence-dot presence-${seat.status}`} aria-hidden /> {say(`presence.${seat.status}`)}
              </td>
              <td className="number">
                {seat.load}/{seat.capacity}
              </td>
              <td>
                <Skills seat={seat} />
              </td>
              {mayEdit && (
                <td>
                  <Button
                    size="small"
                    onClick={() => setEditing(seat)}
                    aria-label={say('seats.editOf', { name: seat.name })}
                  >
                    {say('seats.edit')}
                  </Button>
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </WideTable>
      {editing && <Editing seat={editing} onClose={() => setEditing(undefined)} />}
    </>
  );
}

function Skills({ seat }: { seat: SeatView }) {
  const { say, sayOr } = useI18n();
  const words = [
    ...seat.languages.map((language) => sayOr(`language.${language}`, language)),
    ...seat.productLines,
    ...seat.kinds.map((kind) => say(`kind.${kind}`)),
  ];
  return <span>{words.length === 0 ? say('seats.everything') : words.join(say('seats.comma'))}</span>;
}

function Editing({ seat, onClose }: { seat: SeatView; onClose: () => void }) {
  const queryClient = useQueryClient();
  const save = useMutation({
    mutationFn: (body: SkillsBody) =>
      ask(SeatList, `/seats/${encodeURIComponent(seat.userId)}`, { method: 'PUT', body }),
    onSuccess: (list) => {
      queryClient.setQueryData(keys.seats, list);
      onClose();
    },
  });
  return <SkillsDialog seat={seat} saving={save.isPending} error={save.error} onSave={save.mutate} onClose={onClose} />;
}
