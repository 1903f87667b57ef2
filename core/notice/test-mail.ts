import { randomUUID } from 'node:crypto';
import type { Principal } from '#core/access/rules.ts';
import { activeUsers } from '#core/access/store.ts';
import type { MailList } from '#core/contract/escalation.ts';
import { insertDeliveries } from '#core/platform/delivery.ts';
import type { Deps } from '#core/platform/deps.ts';
import { FrontlineError } from '#core/platform/errors.ts';
import { inUnit } from '#core/platform/unit.ts';
import { listMails } from './read-mails.ts';
import { mailsTo } from './write-mail.ts';

/**
 * A mail to whoever asks for it, by which they see that mails arrive; sent by the worker like any other.
 * @throws FrontlineError `unprocessable` for somebody without an address
 */
export function testMail(deps: Deps, reader: Principal): Promise<MailList> {
  return inUnit(deps, async (unit) => {
    const person = (await activeUsers(unit.tx)).filter(({ id }) => id === reader.userId);
    const mails = mailsTo(person, { kind: 'test' }, `test:${randomUUID()}`, unit.now);
    if (mails.length === 0) throw new FrontlineError('unprocessable', 'you have no e-mail address', { path: 'email' });
    await insertDeliveries(unit, mails);
    return listMails(unit.tx);
  });
}
