import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { type CryptoKey, exportJWK, exportSPKI, generateKeyPair, jwtVerify, SignJWT } from 'jose';

const ISSUER = 'https://api.botframework.com';
const KEY_ID = 'k1';
/** A key that may speak for another channel only. */
const WEB_KEY_ID = 'k-web';

/** `cut`: the request is taken, and the connection ends before the answer; `silent`: no answer comes. */
export type Failure = number | { status: number; headers?: Record<string, string> } | 'cut' | 'silent';

/** A file as people share it in Teams. */
export interface SharedFile {
  body: Buffer;
  /** Read with our token alone, as pictures in a message are. */
  inline?: boolean;
  status?: number;
  headers?: Record<string, string>;
  /** The connection ends in the middle. */
  cut?: boolean;
  /** Nothing comes. */
  silent?: boolean;
}

export interface SentRequest {
  method: string;
  path: string;
  body: Record<string, unknown>;
  /** The id that the stand-in gave it. */
  id: string;
}

/**
 * A stand-in for Microsoft's cloud on this machine: OpenID metadata and keys, the token endpoint, and the connector
 * that takes messages for Teams. It checks our token as the real one would.
 */
export async function startMicrosoftCloud(appId: string, password: string) {
  const [channelKeys, botKeys, webKeys] = await Promise.all([keyPair(), keyPair(), keyPair()]);
  const foreignKeys = await keyPair();
  const sent: SentRequest[] = [];
  const failures: Failure[] = [];
  const tokenFailures: number[] = [];
  const files = new Map<string, SharedFile>();
  const fetched: { path: string; authorization: string | undefined }[] = [];
  let base = '';
  let count = 0;

  const isOurs = (authorization = ''): Promise<boolean> =>
    jwtVerify(authorization.replace('Bearer ', ''), botKeys.publicKey).then(
      () => true,
      () => false,
    );
  const issueToken = async (form: URLSearchParams): Promise<Answer> => {
    const failure = tokenFailures.shift();
    if (failure !== undefined) return { status: failure, body: { error: 'temporarily_unavailable' } };
    if (form.get('client_id') !== appId || form.get('client_secret') !== password)
      return { status: 401, body: { error: 'invalid_client' } };
    const audience = (form.get('scope') ?? '').replace('/.default', '');
    const token = new SignJWT({ appid: appId })
      .setProtectedHeader({ alg: 'RS256', kid: 'own' })
      .setAudience(audience)
      .setIssuedAt();
    return {
      status: 200,
      body: {
        token_type: 'Bearer',
        expires_in: 3600,
        access_token: await token.setExpirationTime('1h').sign(botKeys.privateKey),
      },
    };
  };
  const connect = async (req: http.IncomingMessage, path: string, text: string): Promise<Answer> => {
    if (!(await isOurs(req.headers.authorization))) return { status: 401, body: { error: { code: 'Unauthorized' } } };
    const failure = failures.shift();
    if (failure !== undefined && failure !== 'cut' && failure !== 'silent') {
      const { status, headers } = typeof failure === 'number' ? { status: failure, headers: {} } : failure;
      return { status, headers, body: { error: { code: 'Failed', message: 'asked for by the test' } } };
    }
    count += 1;
    sent.push({ method: req.method ?? '', path, body: text === '' ? {} : JSON.parse(text), id: `out-${count}` });
    if (failure === 'cut') req.socket.destroy();
    if (failure === 'silent') await new Promise(() => undefined);
    return { status: 201, body: { id: `out-${count}` } };
  };
  const answer = async (req: http.IncomingMessage): Promise<Answer> => {
    const path = new URL(req.url ?? '/', base).pathname;
    const text = await read(req);
    if (path === '/openid')
      return {
        status: 200,
        body: { issuer: ISSUER, jwks_uri: `${base}/keys`, id_token_signing_alg_values_supported: ['RS256'] },
      };
    if (path === '/keys') {
      const keys = [
        { ...(await exportJWK(channelKeys.publicKey)), kid: KEY_ID, use: 'sig', endorsements: ['msteams'] },
        { ...(await exportJWK(webKeys.publicKey)), kid: WEB_KEY_ID, use: 'sig', endorsements: ['webchat'] },
      ];
      return { status: 200, body: { keys } };
    }
    if (path.endsWith('/oauth2/v2.0/token')) return issueToken(new URLSearchParams(text));
    if (path.startsWith('/teams/v3/')) return connect(req, path, text);
    return { status: 404, body: {} };
  };
  const hand = async (file: SharedFile, req: http.IncomingMessage, res: http.ServerResponse): Promise<void> => {
    const { authorization } = req.headers;
    fetched.push({ path: req.url ?? '', authorization });
    if (file.silent) return;
    if (file.inline && !(await isOurs(authorization))) return void res.writeHead(401).end();
    res.writeHead(file.status ?? 200, { 'content-type': 'application/octet-stream', ...file.headers });
    if (file.cut) res.write(file.body, () => res.destroy());
    else res.end(file.body);
  };
  const server = http.createServer((req, res) => {
    const file = files.get(req.url ?? '');
    if (file !== undefined) return void hand(file, req, res);
    void answer(req).then(({ status, headers, body }) => {
      res.writeHead(status, { 'content-type': 'application/json', ...headers });
      res.end(JSON.stringify(body));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const serviceUrl = `${base}/teams/`;

  return {
    base,
    serviceUrl,
    sent,
    /** What was asked for of the files, with what was shown for it. */
    fetched,
    /** @returns the address of a file that is now there */
    share: (path: string, file: SharedFile): string => {
      files.set(path, file);
      return `${base}${path}`;
    },
    foreignKey: foreignKeys.privateKey,
    /** The key that another channel signs with. */
    webKey: { key: webKeys.privateKey, kid: WEB_KEY_ID },
    /** What everybody may know of Teams' key, as text. */
    publicKeyText: () => exportSPKI(channelKeys.publicKey),
    /** The connector's next answers. */
    failWith: (...next: Failure[]) => void failures.push(...next),
    /** The token endpoint's next answers. */
    failTokens: (...statuses: number[]) => void tokenFailures.push(...statuses),
    /** A token as Teams sends it; `claims`, `key` and `header` spoil it. */
    token: (
      claims: { iss?: string; aud?: string; serviceurl?: string; exp?: number; nbf?: number } = {},
      key: CryptoKey | Uint8Array = channelKeys.privateKey,
      header: { alg?: string; kid?: string } = {},
    ) => {
      const now = Math.floor(Date.now() / 1000);
      return new SignJWT({ serviceurl: claims.serviceurl ?? serviceUrl })
        .setProtectedHeader({ alg: 'RS256', kid: KEY_ID, ...header })
        .setIssuer(claims.iss ?? ISSUER)
        .setAudience(claims.aud ?? appId)
        .setIssuedAt(now - 4000)
        .setNotBefore(claims.nbf ?? now - 4000)
        .setExpirationTime(claims.exp ?? now + 3600)
        .sign(key);
    },
    activity: (over: Record<string, unknown> = {}) => ({
      type: 'message',
      id: 'in-1',
      timestamp: '2026-11-23T08:00:00.000Z',
      channelId: 'msteams',
      serviceUrl,
      from: { id: '29:user', name: 'Customer', aadObjectId: 'aad-1' },
      recipient: { id: `28:${appId}`, name: 'bot' },
      conversation: { id: 'a:conversation-1', conversationType: 'personal', tenantId: 't1' },
      channelData: { tenant: { id: 't1' } },
      locale: 'zh-CN',
      text: '次氯酸钠怎么储存？',
      ...over,
    }),
    close: () => {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeAllConnections();
      return closed;
    },
  };
}

interface Answer {
  status: number;
  headers?: Record<string, string> | undefined;
  body: unknown;
}

const keyPair = () => generateKeyPair('RS256', { extractable: true });

async function read(req: http.IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of req) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}
