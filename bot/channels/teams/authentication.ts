import {
  ConfigurationBotFrameworkAuthentication,
  type ConfigurationBotFrameworkAuthenticationOptions,
} from 'botbuilder';
import type { BotFrameworkAuthentication } from 'botframework-connector';
import type { TokenIssuer } from './token-check.ts';

export interface TeamsApp {
  appId: string;
  password: string;
  /** Set: a single-tenant app, which shows who it is in its own tenant. */
  tenantId?: string | undefined;
  /** Whose users may write; undefined: any tenant's, or that of a single-tenant app alone. */
  tenants?: readonly string[] | undefined;
  /** Tests: the address of a stand-in for Microsoft's cloud. */
  cloud?: string | undefined;
}

const ISSUER = 'https://api.botframework.com';

/** @throws Error without an app id, since an empty one switches every check of the Bot Framework off */
export function requireAppId({ appId }: TeamsApp): void {
  if (appId.trim() === '')
    throw new Error('MICROSOFT_APP_ID must not be empty: an empty one switches the checks of the Bot Framework off');
}

/** Who signs what Teams sends to us. */
export const issuerFor = ({ cloud }: TeamsApp): TokenIssuer => ({
  issuer: ISSUER,
  metadataUrl:
    cloud === undefined ? 'https://login.botframework.com/v1/.well-known/openidconfiguration' : `${cloud}/openid`,
});

/** Where we get the token that we show to the connector. */
export const tokenUrlFor = ({ cloud, tenantId = 'botframework.com' }: TeamsApp): string =>
  cloud === undefined
    ? `https://login.microsoftonline.com/${tenantId}/oauth2/v2.0/token`
    : `${cloud}/tenant/oauth2/v2.0/token`;

export const allowedTenants = ({ tenants, tenantId }: TeamsApp): readonly string[] | undefined =>
  tenants ?? (tenantId === undefined ? undefined : [tenantId]);

/** What the SDK's adapter is built on. Tokens are checked before it (token-check.ts), and nothing is sent through it. */
export function sdkAuthentication(app: TeamsApp): BotFrameworkAuthentication {
  requireAppId(app);
  return new ConfigurationBotFrameworkAuthentication({
    MicrosoftAppId: app.appId,
    MicrosoftAppPassword: app.password,
    MicrosoftAppType: 'MultiTenant',
  } as ConfigurationBotFrameworkAuthenticationOptions);
}

export const CHANNEL_AUDIENCE = ISSUER;
