import { randomBytes } from 'node:crypto';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AttachmentDeps } from '#core/attachment/attachment-deps.ts';
import { discardAttachments, sweepAttachments } from '#core/attachment/discard-attachments.ts';
import { saveAttachment } from '#core/attachment/save-attachment.ts';
import { findSentAttachment, takeAttachments } from '#core/attachment/store.ts';
import type { FileStore } from '#core/platform/file-store.ts';
import { openFileStore } from '#core/platform/open-file-store.ts';
import { buildConversation, customerSays } from '#test/support/factories.ts';
import { startS3 } from '#test/support/s3-server.ts';
import { docx, EXE, PDF, PNG } from '#test/support/sample-files.ts';
import { openWorld, type World } from '#test/support/world.ts';

const DAY_MS = 24 * 3_600_000;
const LIMIT = 12 * 1024 * 1024;

interface Place {
  files: FileStore;
  /** Every file that lies there, unfinished ones too. */
  names(): Promise<string[]>;
  close(): Promise<void>;
}

async function inFolder(): Promise<Place> {
  const folder = await mkdtemp(join(tmpdir(), 'frontline-files-'));
  const names = async () => {
    const found = await readdir(folder, { recursive: true, withFileTypes: true });
    return found.filter((entry) => entry.isFile()).map((entry) => entry.name);
  };
  const close = () => rm(folder, { recursive: true, force: true });
  return { files: await openFileStore({ FRONTLINE_DATA: folder }), names, close };
}

async function inS3(): Promise<Place> {
  const s3 = await startS3();
  return { files: await openFileStore(s3.env), names: s3.names, close: s3.close };
}

describe.each([
  ['a folder', inFolder],
  ['S3', inS3],
])('files in %s', (_where, open) => {
  let world: World;
  let place: Place;
  let deps: AttachmentDeps;
  let conversationId: string;

  beforeAll(async () => {
    world = await openWorld();
    place = await open();
    deps = { ...world, files: place.files };
    conversationId = await buildConversation(world);
  });
  afterAll(async () => {
    await place.close();
    await world.close();
  });

  const save = (content: Buffer | Readable, name = 'a.png', limitBytes = LIMIT) =>
    saveAttachment(deps, {
      conversationId,
      name,
      content: content instanceof Readable ? content : Readable.from([content]),
      limitBytes,
    });
  const rows = () => world.db.attachment.count({ where: { messageId: null } });
  const send = (attachments: Awaited<ReturnType<typeof save>>[], sourceId: string) =>
    customerSays(world, conversationId, '', { sourceId, attachments });
  const nothingLeft = async () => {
    expect(await rows()).toBe(0);
    expect(await place.names()).toEqual([]);
  };

  it('keep their bytes, however many', async () => {
    const large = Buffer.concat([PDF, randomBytes(11 * 1024 * 1024)]);
    const saved = await save(Readable.from(chunksOf(large)), '检验报告.pdf');
    expect(saved).toMatchObject({ name: '检验报告.pdf', type: 'application/pdf', size: large.length });
    await send([saved], 'large');
    const sent = await findSentAttachment(world.db, saved.id);
    expect((await buffer(await place.files.get(sent?.key ?? ''))).equals(large)).toBe(true);
    await world.db.message.deleteMany({ where: { conversationId } });
    world.clock.advance(DAY_MS + 1);
    await sweepAttachments(deps);
    await nothingLeft();
  });

  it('are recognised although what tells lies deep inside', async () => {
    const saved = await save(docx(300_000), 'a.docx');
    expect(saved.type).toMatch(/wordprocessingml/);
    await discardAttachments(deps, [saved.id]);
    await nothingLeft();
  });

  it.each([
    ['too large by a byte', () => save(PNG, 'a.png', PNG.length - 1), 'tooLarge'],
    ['empty', () => save(Buffer.alloc(0)), 'badRequest'],
    ['of a type that is not taken', () => save(EXE), 'unsupportedMediaType'],
  ])('that are %s are refused and leave nothing', async (_what, attempt, code) => {
    await expect(attempt()).rejects.toMatchObject({ code });
    await nothingLeft();
  });

  it('that break off leave nothing', async () => {
    const broken = new Readable({
      read() {
        this.push(PNG);
        this.destroy(new Error('the connection was lost'));
      },
    });
    await expect(save(broken)).rejects.toThrow('the connection was lost');
    const late = Readable.from(
      (async function* () {
        for (let part = 0; part < 7; part += 1) yield Buffer.alloc(1024 * 1024, 1);
        throw new Error('the connection was lost late');
      })(),
    );
    await expect(save(late)).rejects.toThrow('the connection was lost late');
    await nothingLeft();
  });

  it('belong to the one message that takes them', async () => {
    const saved = await save(PNG);
    const { messageId } = await send([saved], 'first');
    await expect(send([saved], 'second')).rejects.toMatchObject({ code: 'conflict' });
    expect(await world.db.message.count({ where: { conversationId } })).toBe(1);
    expect((await findSentAttachment(world.db, saved.id))?.conversationId).toBe(conversationId);
    await discardAttachments(deps, [saved.id]);
    expect(await place.names()).toHaveLength(1);
    await world.db.message.delete({ where: { id: messageId } });
    world.clock.advance(DAY_MS + 1);
    await sweepAttachments(deps);
    await nothingLeft();
  });

  it('of one conversation are not for another’s message', async () => {
    const saved = await save(PNG);
    const other = await buildConversation(world);
    const { id } = await world.db.message.create({ data: { conversationId: other, seq: 1, sender: 'customer' } });
    await expect(takeAttachments(world.db, [saved], { id, conversationId: other })).rejects.toMatchObject({
      code: 'conflict',
    });
    await discardAttachments(deps, [saved.id]);
    await nothingLeft();
  });

  it('whose message was never written are swept after a day, not before', async () => {
    await save(PNG);
    world.clock.advance(DAY_MS);
    expect(await sweepAttachments(deps)).toBe(0);
    world.clock.advance(1);
    expect(await sweepAttachments(deps)).toBe(1);
    expect(await sweepAttachments(deps)).toBe(0);
    await nothingLeft();
  });

  it('are named as missing where they are not there', async () => {
    await expect(place.files.get('no/such')).rejects.toMatchObject({ code: 'notFound' });
    await place.files.remove('no/such');
  });
});

function* chunksOf(bytes: Buffer): Generator<Buffer> {
  for (let at = 0; at < bytes.length; at += 65_536) yield bytes.subarray(at, at + 65_536);
}
