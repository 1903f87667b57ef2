import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { type CryptoKey, exportJWK, generateKeyPair, jwtVerify, SignJWT } from 'jose';

const ISSUER = 'https://api.botframework.com';
const KEY_ID = 'k1';

export interface SentRequest {
  method: string;
  path: string;
  body: Record<string, unknown>;
}

/**
 * A stand-in for Microsoft's cloud on this machine: OpenID metadata and keys, the token endpoint, and the connector
 * that takes messages for Teams. It checks our token as the real one would.
 */
export async function startMicrosoftCloud(appId: string, password: string) {
  const [channelKeys, botKeys] = await Promise.all([keyPair(), keyPair()]);
  const foreignKeys = await keyPair();
  const sent: SentRequest[] = [];
  const failures: number[] = [];
  let base = '';
  let count = 0;

  const isOurs = (authorization = ''): Promise<boolean> =>
    jwtVerify(authorization.replace('Bearer ', ''), botKeys.publicKey).then(
      () => true,
      () => false,
    );
  const issueToken = async (form: URLSearchParams): Promise<Answer> => {
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
    if (failure !== undefined)
      return { status: failure, body: { error: { code: 'Failed', message: 'asked for by the test' } } };
    sent.push({ method: req.method ?? '', path, body: text === '' ? {} : JSON.parse(text) });
    count += 1;
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
      const jwk = { ...(await exportJWK(channelKeys.publicKey)), kid: KEY_ID, use: 'sig', endorsements: ['msteams'] };
      return { status: 200, body: { keys: [jwk] } };
    }
    if (path.endsWith('/oauth2/v2.0/token')) return issueToken(new URLSearchParams(text));
    if (path.startsWith('/teams/v3/')) return connect(req, path, text);
    return { status: 404, body: {} };
  };
  const server = http.createServer((req, res) => {
    void answer(req).then(({ status, body }) => {
      res.writeHead(status, { 'content-type': 'application/json' });
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
    foreignKey: foreignKeys.privateKey,
    /** The connector's next answers. */
    failWith: (...statuses: number[]) => void failures.push(...statuses),
    /** A token as Teams sends it; `claims` and `key` spoil it. */
    token: (
      claims: { iss?: string; aud?: string; serviceurl?: string; exp?: number } = {},
      key: CryptoKey = channelKeys.privateKey,
    ) => {
      const now = Math.floor(Date.now() / 1000);
      return new SignJWT({ serviceurl: claims.serviceurl ?? serviceUrl })
        .setProtectedHeader({ alg: 'RS256', kid: KEY_ID })
        .setIssuer(claims.iss ?? ISSUER)
        .setAudience(claims.aud ?? appId)
        .setIssuedAt(now - 4000)
        .setNotBefore(now - 4000)
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
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}

interface Answer {
  status: number;
  body: unknown;
}

const keyPair = () => generateKeyPair('RS256', { extractable: true });

async function read(req: http.IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of req) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}
