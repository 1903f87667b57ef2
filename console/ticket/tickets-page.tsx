import { Table, type TableColumnsType } from 'antd';
import { Link, useNavigate, useSearchParams } from 'react-router';
import type { TicketSummary } from '#core/contract/ticket.ts';
import { useMay } from '../app/session.tsx';
import { useNow } from '../shared/clock.ts';
import { type Say, useI18n } from '../shared/i18n.tsx';
import { PriorityMark, StatusMark } from '../shared/marks.tsx';
import { SlaBadge, SlaClock } from '../shared/sla-clock.tsx';
import { runningTone } from '../shared/sla-state.ts';
import { Failure, Forbidden, Nothing } from '../shared/states.tsx';
import type { TimeFormats } from '../shared/time.ts';
import { useTitle } from '../shared/use-title.ts';
import { filterAddress, readFilter } from './filter.ts';
import { TicketFilters } from './ticket-filters.tsx';
import { useTickets } from './use-ticket.ts';

const PAGE_SIZE = 50;

function columns(say: Say, time: TimeFormats, now: number): TableColumnsType<TicketSummary> {
  return [
    {
      title: say('ticket.number'),
      key: 'number',
      render: (_, ticket) => (
        <Link to={`/desk/tickets/${ticket.id}`} className="number">
          {ticket.number}
        </Link>
      ),
    },
    {
      title: say('ticket.subject'),
      key: 'subject',
      className: 'cell-subject',
      render: (_, ticket) => (
        <>
          <Link to={`/desk/tickets/${ticket.id}`} className="cell-title" lang={ticket.language}>
            {ticket.subject}
          </Link>
          <span className="muted">
            {say(`kind.${ticket.kind}`)} · {ticket.customerName ?? say('customer.anonymous')}
          </span>
        </>
      ),
    },
    { title: say('ticket.clock'), key: 'clock', render: (_, ticket) => <TicketClock ticket={ticket} /> },
    {
      title: say('ticket.priority'),
      key: 'priority',
      render: (_, ticket) => <PriorityMark priority={ticket.priority} />,
    },
    { title: say('ticket.status'), key: 'status', render: (_, ticket) => <StatusMark status={ticket.status} /> },
    { title: say('ticket.assignee'), key: 'assignee', render: (_, ticket) => ticket.assigneeName ?? '–' },
    {
      title: say('ticket.opened'),
      key: 'opened',
      render: (_, ticket) => (
        <time dateTime={ticket.openedAt} title={time.full(ticket.openedAt)}>
          {time.short(ticket.openedAt, now)}
        </time>
      ),
    },
  ];
}

/** The worst clock while one is open; and that one was missed, also when it is long answered (chatwoot #13392). */
function TicketClock({ ticket }: { ticket: TicketSummary }) {
  const { say } = useI18n();
  const now = useNow();
  const clock = ticket.worstClock;
  const overdue =
    clock !== null && clock.status !== 'paused' && runningTone(Date.parse(clock.dueAt), now) === 'overdue';
  return (
    <span className="cell-clock">
      {clock && <SlaClock clock={clock} />}
      {ticket.breached && !overdue && <SlaBadge tone="breached">{say('sla.breached')}</SlaBadge>}
      {!clock && !ticket.breached && '–'}
    </span>
  );
}

export default function TicketsPage() {
  const { say, time } = useI18n();
  const now = useNow(60);
  const mayRead = useMay('conversation.read');
  const navigate = useNavigate();
  const [search] = useSearchParams();
  const filter = readFilter(search);
  const { data, error, refetch, isPending, isPlaceholderData } = useTickets(filter);
  useTitle(say('nav.tickets'));
  if (!mayRead) return <Forbidden />;
  return (
    <main className="page">
      <header className="page-head">
        <h1 className="page-title">{say('nav.tickets')}</h1>
        {data && (
          <span className="muted" data-testid="ticket-total" data-total={data.total} data-clocks={data.clocks ?? ''}>
            {data.clocks !== null && `${say('tickets.clocks', { count: data.clocks })} · `}
            {say('tickets.total', { count: data.total })}
            {data.tickets.length < data.total && ` · ${say('tickets.first', { count: data.tickets.length })}`}
          </span>
        )}
      </header>
      <TicketFilters filter={filter} onChange={(next) => void navigate(filterAddress(next))} />
      {error && <Failure error={error} onRetry={() => void refetch()} />}
      <Table<TicketSummary>
        rowKey="id"
        size="middle"
        loading={isPending || isPlaceholderData}
        columns={columns(say, time, now)}
        dataSource={data?.tickets ?? []}
        pagination={{ pageSize: PAGE_SIZE, hideOnSinglePage: true, showSizeChanger: false }}
        scroll={{ x: 'max-content' }}
        onRow={(ticket) => ({ 'data-ticket-id': ticket.id, 'data-testid': 'ticket-row' }) as object}
        locale={{ emptyText: <Nothing title={say('tickets.none')} hint={say('tickets.noneHint')} /> }}
      />
    </main>
  );
}
