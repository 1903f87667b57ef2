import type { Unit } from '#core/platform/unit.ts';
import { insertNotice, insertNotices, type NewNotice } from './store.ts';

/** Puts a notice on the desk, once for its key. */
export async function giveNotice(unit: Unit, notice: NewNotice): Promise<void> {
  const noticeId = await insertNotice(unit.tx, notice, unit.now);
  if (noticeId !== null) unit.tell({ kind: 'notice', noticeId, urgent: notice.urgent });
}

/** Beyond this many at once, browsers are told once to read again, not of each. */
const TELL_EACH_UP_TO = 20;

/** Puts many notices on the desk, each once for its key. */
export async function giveNotices(unit: Unit, notices: NewNotice[]): Promise<void> {
  if (notices.length === 0) return;
  const given = await insertNotices(unit.tx, notices, unit.now);
  if (given.length > TELL_EACH_UP_TO) unit.tell({ kind: 'resync' });
  else for (const { id, urgent } of given) unit.tell({ kind: 'notice', noticeId: id, urgent });
}
