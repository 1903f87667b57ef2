import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ConversationView } from '#core/contract/conversation.ts';
import { buildConversation } from '#test/support/factories.ts';
import { EXE, PNG } from '#test/support/sample-files.ts';
import { openRoutes, type RoutesWorld } from './support.ts';

let routes: RoutesWorld;
beforeAll(async () => {
  routes = await openRoutes();
});
afterAll(() => routes.close());

const form = (bytes: Buffer = PNG, name = '照片.png') => {
  const data = new FormData();
  data.append('file', new Blob([new Uint8Array(bytes)]), name);
  return data;
};
async function held(): Promise<string> {
  const id = await buildConversation(routes);
  await routes.call('POST', `/conversations/${id}/take-over`, { as: 'clerk' });
  return id;
}
const post = (id: string, path: string, attachments: string[], text = '') =>
  routes.call('POST', `/conversations/${id}/${path}`, {
    as: 'clerk',
    body: { text, clientId: `c-${attachments.join()}-${path}`, attachments },
  });
const bytesOf = async (fileId: string, headers: Record<string, string>) =>
  fetch(`${routes.origin}/api/v1/attachments/${fileId}`, { headers });
const asCustomer = (fileId: string) =>
  fetch(`${routes.origin}/v3/directline/attachments/${fileId}`, {
    headers: { authorization: 'Bearer a-secret-of-the-tests' },
  });

describe('a clerk’s files', () => {
  it('are stored, then sent with a reply, and open for staff and customer', async () => {
    const id = await held();
    const { status, body } = await routes.upload(id, form());
    expect(status).toBe(201);
    expect(body.attachment).toMatchObject({ name: '照片.png', type: 'image/png', size: PNG.length });
    const fileId = body.attachment.id;
    expect((await asCustomer(fileId)).status).toBe(404);
    expect((await post(id, 'messages', [fileId])).body.message).toMatchObject({
      text: '',
      attachments: [{ id: fileId }],
    });
    expect((await post(id, 'messages', [fileId])).status).toBe(200);
    const view = ConversationView.parse((await routes.call('GET', `/conversations/${id}`, { as: 'clerk' })).body);
    expect(view.messages.filter((message) => message.attachments.length > 0)).toHaveLength(1);
    expect(view.lastMessage).toContain('照片.png');
    expect(Buffer.from(await (await asCustomer(fileId)).arrayBuffer())).toEqual(PNG);
    expect((await bytesOf(fileId, {})).status).toBe(401);
  });

  it('of an internal note are never the customer’s', async () => {
    const id = await held();
    const fileId = (await routes.upload(id, form())).body.attachment.id;
    expect((await post(id, 'notes', [fileId])).status).toBe(200);
    expect((await asCustomer(fileId)).status).toBe(404);
  });

  it('are for one message of their own conversation', async () => {
    const [id, other] = [await held(), await held()];
    const fileId = (await routes.upload(id, form())).body.attachment.id;
    expect((await post(other, 'messages', [fileId])).status).toBe(422);
    expect((await post(id, 'messages', [fileId, 'invented'])).status).toBe(422);
    expect((await post(id, 'messages', [fileId])).status).toBe(200);
    expect((await post(id, 'notes', [fileId])).status).toBe(422);
    expect((await post(id, 'messages', [])).status).toBe(400);
  });

  it('are refused where they are not taken, too large, none, or nowhere', async () => {
    const id = await held();
    expect((await routes.upload(id, form(EXE))).status).toBe(415);
    await routes.call('PATCH', '/settings', { as: 'administrator', body: { attachmentMegabytes: 1 } });
    expect((await routes.upload(id, form(Buffer.concat([PNG, Buffer.alloc(1_048_576)])))).status).toBe(413);
    expect((await routes.upload(id, new FormData())).status).toBe(400);
    expect((await routes.upload('nowhere', form())).status).toBe(404);
    expect(
      (await fetch(`${routes.origin}/api/v1/conversations/${id}/attachments`, { method: 'POST', body: form() })).status,
    ).toBe(401);
    expect(await routes.db.attachment.count({ where: { conversationId: id } })).toBe(0);
  });
});
