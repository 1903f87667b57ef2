import pino from 'pino';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openTokens } from '#bot/channels/teams/channel.ts';
import { mayFetch } from '#bot/channels/teams/file-source.ts';
import { teamsFiles } from '#bot/channels/teams/files.ts';
import { eventually } from '#test/support/eventually.ts';
import { memoryConversations } from '#test/support/memory-conversations.ts';
import { startMicrosoftCloud } from '#test/support/microsoft-cloud.ts';
import { type Product, startProduct } from '#test/support/product.ts';
import { EXE, PNG } from '#test/support/sample-files.ts';
import { APP_ID, PASSWORD, personal, post, teamsSettings } from './support.ts';

let cloud: Awaited<ReturnType<typeof startMicrosoftCloud>>;
beforeAll(async () => {
  cloud = await startMicrosoftCloud(APP_ID, PASSWORD);
});
afterAll(() => cloud.close());

const shared = (name: string, downloadUrl: string) => ({
  contentType: 'application/vnd.microsoft.teams.file.download.info',
  contentUrl: 'https://tenant-my.sharepoint.com/personal/x/Documents/not-for-bots',
  name,
  content: { downloadUrl, uniqueId: '1', fileType: 'png' },
});
const inline = (contentUrl: string, contentType = 'image/png') => ({ contentType, contentUrl });

describe('an address of a file', () => {
  const serviceUrl = 'https://smba.trafficmanager.net/emea/';
  it.each([
    ['shared', 'https://tenant-my.sharepoint.com/personal/x/download.aspx?tempauth=1', true],
    ['shared', 'https://northeurope1-mediap.svc.ms/x', true],
    ['shared', 'http://tenant.sharepoint.com/x', false],
    ['shared', 'https://tenant.sharepoint.com:8443/x', false],
    ['shared', 'https://user:pass@tenant.sharepoint.com/x', false],
    ['shared', 'https://sharepoint.com.evil.example/x', false],
    ['shared', 'https://evilsharepoint.com/x', false],
    ['shared', 'https://169.254.169.254/latest/meta-data', false],
    ['shared', 'http://localhost:5432/', false],
    ['shared', 'file:///etc/passwd', false],
    ['shared', 'https://smba.trafficmanager.net/emea/v3/attachments/1/views/original', false],
    ['inline', 'https://smba.trafficmanager.net/emea/v3/attachments/1/views/original', true],
    ['inline', 'https://smba.trafficmanager.net.evil.example/v3/attachments/1', false],
    ['inline', 'http://smba.trafficmanager.net/emea/v3/attachments/1', false],
    ['inline', 'https://tenant.sharepoint.com/x.png', false],
    ['inline', 'data:image/png;base64,AAAA', false],
    ['inline', 'nonsense', false],
  ] as const)('%s %s may be dialled: %s', (kind, url, may) => expect(mayFetch(url, kind, { serviceUrl })).toBe(may));
});

describe('files of a message', () => {
  const conversations = memoryConversations(
    () => undefined,
    () => new Date('2026-11-24T02:00:00.000Z'),
  );
  const { attachments } = conversations;
  const take = (list: object[], withinMs = 5_000) => {
    const tokens = openTokens({ appId: APP_ID, password: PASSWORD, cloud: cloud.base });
    const log = pino({ level: 'silent' });
    const files = teamsFiles({ attachments, tokens, log, cloud: cloud.base, withinMs });
    const activity = cloud.activity({ attachments: list }) as unknown as Parameters<typeof files.take>[0];
    return files.take(activity, 'c');
  };
  beforeEach(() => {
    cloud.fetched.length = 0;
  });

  it('are fetched: shared ones without our token, pictures with it, and what is no file is let alone', async () => {
    const file = cloud.share('/files/a', { body: PNG });
    const picture = cloud.share('/teams/v3/attachments/1/views/original', { body: PNG, inline: true });
    const html = { contentType: 'text/html', content: '<p><img src="https://x/objects/1"></p>' };
    const card = { contentType: 'application/vnd.microsoft.card.adaptive', content: {} };
    const { taken, refused } = await take([
      shared('样品.png', file),
      inline(picture),
      inline(picture, 'image/*'),
      html,
      card,
    ]);
    expect(taken.map(({ name, size }) => [name, size])).toEqual([
      ['样品.png', PNG.length],
      ['image.png', PNG.length],
      ['image', PNG.length],
    ]);
    expect(refused).toEqual([]);
    expect(cloud.fetched.map(({ authorization }) => authorization?.slice(0, 7))).toEqual([
      undefined,
      'Bearer ',
      'Bearer ',
    ]);
  });

  it('are followed to another of Microsoft’s hosts and nowhere else', async () => {
    const file = cloud.share('/files/b', { body: PNG });
    const near = cloud.share('/files/near', { body: Buffer.from(''), status: 302, headers: { location: file } });
    const away = cloud.share('/files/away', {
      body: Buffer.from(''),
      status: 302,
      headers: { location: 'http://127.0.0.1:9/internal' },
    });
    const around = cloud.share('/files/around', {
      body: Buffer.from(''),
      status: 302,
      headers: { location: '/files/around' },
    });
    const picture = cloud.share('/teams/moved', { body: Buffer.from(''), status: 302, headers: { location: file } });
    const { taken, refused } = await take([
      shared('near.png', near),
      shared('away.png', away),
      shared('around.png', around),
      inline(picture),
    ]);
    expect(taken.map(({ name }) => name)).toEqual(['near.png']);
    expect(refused).toEqual(['away.png', 'around.png', 'image.png'].map((name) => ({ name, reason: 'unreachable' })));
  });

  it('that cannot be had, each for its reason, cost nothing else', async () => {
    const list = [
      shared('large.png', cloud.share('/files/large', { body: Buffer.alloc(100_001) })),
      // Says nothing of its size.
      shared(
        'flood.png',
        cloud.share('/files/flood', { body: Buffer.alloc(100_001), headers: { 'transfer-encoding': 'chunked' } }),
      ),
      shared('gone.png', `${cloud.base}/files/gone`),
      shared('cut.png', cloud.share('/files/cut', { body: PNG, cut: true, headers: { 'content-length': '5000' } })),
      shared('internal.png', 'http://169.254.169.254/latest/meta-data'),
      shared('good.png', cloud.share('/files/good', { body: PNG })),
    ];
    const { taken, refused } = await take(list);
    expect(taken.map(({ name }) => name)).toEqual(['good.png']);
    expect(Object.fromEntries(refused.map(({ name, reason }) => [name, reason]))).toEqual({
      'large.png': 'tooLarge',
      'flood.png': 'tooLarge',
      'gone.png': 'unreachable',
      'cut.png': 'unreachable',
      'internal.png': 'unreachable',
    });
  });

  it('beyond ten are not fetched, and one that says nothing holds up nobody', async () => {
    const many = Array.from({ length: 11 }, (_, n) =>
      shared(`${n}.png`, cloud.share(`/files/many-${n}`, { body: PNG })),
    );
    const { taken, refused } = await take(many);
    expect([taken.length, refused]).toEqual([10, [{ name: '10.png', reason: 'tooMany' }]]);
    const silent = cloud.share('/files/silent', { body: PNG, silent: true });
    expect((await take([shared('silent.png', silent)], 200)).refused).toEqual([
      { name: 'silent.png', reason: 'unreachable' },
    ]);
  });
});

describe('a message with files, in the product', () => {
  let product: Product;
  beforeAll(async () => {
    product = await startProduct({ at: '2026-11-24T02:00:00.000Z', bot: teamsSettings(cloud) });
  });
  afterAll(() => product.close());
  const send = async (id: string, over: object) =>
    (
      await post(
        product.origin,
        cloud.activity({ id, conversation: personal(`a:${id}`), ...over }),
        await cloud.token(),
      )
    ).status;
  const textsTo = (id: string) =>
    cloud.sent.filter(({ path }) => path.includes(encodeURIComponent(`a:${id}`))).map(({ body }) => String(body.text));

  it('stands at the desk with its files, fetched once however often Teams sends it', async () => {
    const url = cloud.share('/files/once', { body: PNG });
    cloud.fetched.length = 0;
    const over = { text: '包装破损，请看照片', attachments: [shared('破损.png', url)] };
    for (let time = 0; time < 3; time++) expect(await send('with-file', over)).toBe(200);
    expect(cloud.fetched).toHaveLength(1);
    const { get } = await desk(product);
    const { conversations } = (await get('/conversations?folder=all')) as { conversations: { id: string }[] };
    const view = (await get(`/conversations/${conversations[0]?.id}`)) as {
      messages: { sender: string; attachments: { id: string; name: string; type: string }[] }[];
    };
    const written = view.messages.filter(({ sender }) => sender === 'customer');
    expect(written).toMatchObject([{ attachments: [{ name: '破损.png', type: 'image/png' }] }]);
  });

  it('without words is promised to be looked at; one whose files are all refused is told so, once', async () => {
    await send('alone', { text: '', attachments: [shared('a.png', cloud.share('/files/alone', { body: PNG }))] });
    await eventually('it is promised', async () => textsTo('alone').some((text) => text.includes('AS-0')));
    const program = cloud.share('/files/program', { body: EXE });
    for (let time = 0; time < 2; time++)
      await send('refused', { text: '', attachments: [shared('setup.exe', program)] });
    await eventually('it is told', async () =>
      textsTo('refused').some((text) => text.includes('“setup.exe”的类型不接收')),
    );
    expect(textsTo('refused').filter((text) => text.includes('setup.exe'))).toHaveLength(1);
  });
});

async function desk({ origin, passwordOf }: Product) {
  const answer = await fetch(`${origin}/api/v1/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ login: 'clerk', password: passwordOf('clerk') }),
  });
  const cookie = (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
  return { get: async (path: string) => (await fetch(`${origin}/api/v1${path}`, { headers: { cookie } })).json() };
}
