import { type Activity, CloudAdapter, type TurnContext } from 'botbuilder';
import type { AuthenticateRequestResult, BotFrameworkAuthentication } from 'botframework-connector';
import { z } from 'zod';
import { FrontlineError } from '#core/platform/errors.ts';

const Account = z.looseObject({ id: z.string().min(1).max(500) });

/** What an activity must have to be answered at all. */
const InboundActivity = z.looseObject({
  type: z.string().min(1).max(50),
  id: z.string().min(1).max(500).optional(),
  channelId: z.string().min(1).max(50),
  serviceUrl: z.url().max(500),
  conversation: Account,
  from: Account,
  recipient: Account,
  timestamp: z.coerce.date().optional(),
  localTimestamp: z.coerce.date().optional(),
  expiration: z.coerce.date().optional(),
});

/**
 * The SDK's adapter with a check before it. `CloudAdapter.process` answers 500 to a bad signature, and lets an
 * activity without `serviceUrl` through, for which it would then dial Microsoft.
 */
export class GuardedCloudAdapter extends CloudAdapter {
  readonly #auth: BotFrameworkAuthentication;

  constructor(auth: BotFrameworkAuthentication) {
    super(auth);
    this.#auth = auth;
  }

  /**
   * Authenticates the request and runs `logic` on its activity.
   * @returns status and body of an invoke's answer, where there is one
   * @throws FrontlineError `badRequest` for what is no activity, `unauthenticated` for a token that is not Microsoft's for us
   */
  async receive(
    body: unknown,
    authorization: string,
    logic: (context: TurnContext) => Promise<void>,
  ): Promise<{ status: number; body: unknown } | undefined> {
    const parsed = InboundActivity.safeParse(body);
    if (!parsed.success) throw new FrontlineError('badRequest', `not an activity: ${parsed.error.issues[0]?.code}`);
    const activity = { timestamp: new Date(), ...parsed.data } as unknown as Activity;
    const result = await this.#authenticate(activity, authorization);
    const answer = await this.processActivity(result, activity, logic);
    return answer === undefined ? undefined : { status: answer.status, body: answer.body };
  }

  async #authenticate(activity: Activity, authorization: string): Promise<AuthenticateRequestResult> {
    try {
      return await this.#auth.authenticateRequest(activity, authorization);
    } catch (cause) {
      throw new FrontlineError('unauthenticated', 'not a token of the Bot Framework for this bot', { cause });
    }
  }
}
