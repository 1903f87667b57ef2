import type { Unit } from '#core/platform/unit.ts';
import { insertNotice, type NewNotice } from './store.ts';

/** Puts a notice on the desk, once for its key. */
export async function giveNotice(unit: Unit, notice: NewNotice): Promise<void> {
  const noticeId = await insertNotice(unit.tx, notice, unit.now);
  if (noticeId !== null) unit.tell({ kind: 'notice', noticeId, urgent: notice.urgent });
}
