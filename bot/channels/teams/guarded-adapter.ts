import { type Activity, CloudAdapter, type TurnContext } from 'botbuilder';
import { type BotFrameworkAuthentication, ClaimsIdentity } from 'botframework-connector';
import { z } from 'zod';
import { FrontlineError } from '#core/platform/errors.ts';
import { allowedTenants, CHANNEL_AUDIENCE, issuerFor, sdkAuthentication, type TeamsApp } from './authentication.ts';
import { tenantOf } from './reference.ts';
import { createTokenCheck, type TokenCheck, unauthenticated, type Verified } from './token-check.ts';

const Account = z.looseObject({ id: z.string().min(1).max(500), name: z.string().max(500).nullish() });
const Instant = z.coerce.date().optional();

/** What an activity must have to be answered at all. */
const InboundActivity = z.looseObject({
  type: z.string().min(1).max(50),
  id: z.string().min(1).max(500).optional(),
  replyToId: z.string().max(500).nullish(),
  channelId: z.string().min(1).max(50),
  serviceUrl: z.url({ protocol: /^https?$/ }).max(500),
  conversation: Account.extend({
    conversationType: z.string().max(50).nullish(),
    tenantId: z.string().max(100).nullish(),
    isGroup: z.boolean().nullish(),
  }),
  from: Account.extend({ aadObjectId: z.string().max(100).nullish() }),
  recipient: Account,
  text: z.string().nullish(),
  locale: z.string().max(35).nullish(),
  entities: z.array(z.looseObject({ type: z.string() })).nullish(),
  attachments: z.array(z.looseObject({ contentType: z.string().max(200) })).nullish(),
  timestamp: Instant,
  localTimestamp: Instant,
  expiration: Instant,
});

/** Left out and null are the same thing in what comes from outside. */
const withoutNulls = (value: unknown): unknown =>
  Array.isArray(value)
    ? value.map(withoutNulls)
    : value === null || typeof value !== 'object' || value instanceof Date
      ? value
      : Object.fromEntries(
          Object.entries(value)
            .filter(([, inner]) => inner !== null)
            .map(([key, inner]) => [key, withoutNulls(inner)]),
        );

/**
 * The SDK's adapter with a check before it. `CloudAdapter.process` answers 500 to a bad signature, and lets an
 * activity without `serviceUrl` through, for which it would then dial Microsoft.
 */
export class GuardedCloudAdapter extends CloudAdapter {
  readonly #auth: BotFrameworkAuthentication;
  readonly #check: TokenCheck;
  readonly #tenants: readonly string[] | undefined;

  constructor(app: TeamsApp) {
    const auth = sdkAuthentication(app);
    super(auth);
    this.#auth = auth;
    this.#check = createTokenCheck(issuerFor(app), app.appId);
    this.#tenants = allowedTenants(app);
  }

  /**
   * Authenticates the request and runs `logic` on its activity. The token comes first: nothing is said about a body
   * to whoever has none.
   * @returns status and body of an invoke's answer, where there is one
   * @throws FrontlineError `unauthenticated` for a token that is not Microsoft's for us, or not for this activity;
   *   `badRequest` for what is no activity; `unavailable` where Microsoft's keys cannot be had
   */
  async receive(
    authorization: string,
    body: unknown,
    logic: (context: TurnContext) => Promise<void>,
  ): Promise<{ status: number; body: unknown } | undefined> {
    const verified = await this.#check.verify(authorization);
    const parsed = InboundActivity.safeParse(body);
    if (!parsed.success) {
      const issue = parsed.error.issues[0];
      const path = issue?.path.map(String).join('.');
      throw new FrontlineError('badRequest', `not an activity: ${issue?.code}`, { path });
    }
    const activity = { timestamp: new Date(), ...(withoutNulls(parsed.data) as object) } as Activity;
    this.#belongs(verified, activity);
    const claims = Object.entries(verified.claims).map(([type, value]) => ({ type, value: String(value) }));
    const claimsIdentity = new ClaimsIdentity(claims, true);
    const connectorFactory = this.#auth.createConnectorFactory(claimsIdentity);
    const identity = {
      audience: CHANNEL_AUDIENCE,
      callerId: 'urn:botframework:azure',
      claimsIdentity,
      connectorFactory,
    };
    const answer = await this.processActivity(identity, activity, logic);
    return answer === undefined ? undefined : { status: answer.status, body: answer.body };
  }

  /** The token is for this service address and this channel, and the activity of a tenant that may write to us. */
  #belongs({ claims, endorsements }: Verified, activity: Activity): void {
    const serviceUrl = claims.serviceurl ?? claims.serviceUrl;
    if (typeof serviceUrl !== 'string' || !sameAddress(serviceUrl, activity.serviceUrl))
      throw unauthenticated('the token is for another service address');
    if (endorsements !== undefined && endorsements.length > 0 && !endorsements.includes(activity.channelId))
      throw unauthenticated('the key is not endorsed for this channel');
    const tenant = tenantOf(activity);
    if (this.#tenants !== undefined && (tenant === undefined || !this.#tenants.includes(tenant)))
      throw unauthenticated('of another tenant');
  }
}

const sameAddress = (a: string, b: string): boolean => plain(a) === plain(b);
const plain = (url: string): string | undefined => URL.parse(url)?.href.replace(/\/+$/, '');
