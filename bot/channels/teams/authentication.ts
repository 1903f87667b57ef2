import {
  ConfigurationBotFrameworkAuthentication,
  type ConfigurationBotFrameworkAuthenticationOptions,
} from 'botbuilder';
import {
  AppCredentials,
  type BotFrameworkAuthentication,
  PasswordServiceClientCredentialFactory,
  type ServiceClientCredentialsFactory,
} from 'botframework-connector';

export interface TeamsApp {
  appId: string;
  password: string;
  /** Set: a single-tenant app. */
  tenantId?: string | undefined;
  /** Tests: the address of a stand-in for Microsoft's cloud. */
  cloud?: string | undefined;
}

const TOKEN_TIMEOUT_MS = 10_000;
const ISSUER = 'https://api.botframework.com';

/** How requests from Microsoft are checked, and how we show who we are. @throws Error without an app id, since an empty one switches every check off */
export function teamsAuthentication(app: TeamsApp): BotFrameworkAuthentication {
  if (app.appId === '')
    throw new Error('MICROSOFT_APP_ID must not be empty: an empty one switches the checks of the Bot Framework off');
  if (app.cloud !== undefined) return standInAuthentication(app, app.cloud);
  return new ConfigurationBotFrameworkAuthentication({
    MicrosoftAppId: app.appId,
    MicrosoftAppPassword: app.password,
    MicrosoftAppType: app.tenantId === undefined ? 'MultiTenant' : 'SingleTenant',
    MicrosoftAppTenantId: app.tenantId,
  });
}

/** Once one of the `To…` settings is set, all of them have to be. */
function standInAuthentication(app: TeamsApp, cloud: string): BotFrameworkAuthentication {
  const options = {
    MicrosoftAppId: app.appId,
    MicrosoftAppPassword: app.password,
    MicrosoftAppType: 'MultiTenant',
    ChannelService: '',
    ValidateAuthority: false,
    CallerId: 'urn:botframework:azure',
    ToChannelFromBotLoginUrl: `${cloud}/tenant`,
    ToChannelFromBotOAuthScope: ISSUER,
    ToBotFromChannelTokenIssuer: ISSUER,
    OAuthUrl: cloud,
    ToBotFromChannelOpenIdMetadataUrl: `${cloud}/openid`,
    ToBotFromEmulatorOpenIdMetadataUrl: `${cloud}/openid`,
  } as unknown as ConfigurationBotFrameworkAuthenticationOptions;
  const factory = new PlainCredentialsFactory(app.appId, app.password);
  return new ConfigurationBotFrameworkAuthentication(options, factory as unknown as ServiceClientCredentialsFactory);
}

/** OAuth's client credentials against any address; the SDK's own refuses plain HTTP. */
class PlainCredentials extends AppCredentials {
  readonly #password: string;
  readonly #tokenUrl: string;

  constructor(appId: string, password: string, tokenUrl: string, scope: string) {
    super(appId, undefined, scope);
    this.#password = password;
    this.#tokenUrl = tokenUrl;
  }

  protected override async refreshToken(): Promise<never> {
    const scope = this.oAuthScope.endsWith('/.default') ? this.oAuthScope : `${this.oAuthScope}/.default`;
    const answer = await fetch(this.#tokenUrl, {
      method: 'POST',
      body: new URLSearchParams({
        grant_type: 'client_credentials',
        client_id: this.appId,
        client_secret: this.#password,
        scope,
      }),
      signal: AbortSignal.timeout(TOKEN_TIMEOUT_MS),
    });
    if (!answer.ok) throw new Error(`the token endpoint answered ${answer.status}`);
    const token = (await answer.json()) as { access_token: string; expires_in: number };
    return { accessToken: token.access_token, expiresOn: new Date(Date.now() + token.expires_in * 1000) } as never;
  }
}

class PlainCredentialsFactory extends PasswordServiceClientCredentialFactory {
  readonly #id: string;
  readonly #secret: string;

  constructor(appId: string, password: string) {
    super(appId, password, '');
    this.#id = appId;
    this.#secret = password;
  }

  override async createCredentials(appId: string, audience: string, loginEndpoint: string): Promise<never> {
    if (!(await this.isValidAppId(appId))) throw new Error('unknown app id');
    return new PlainCredentials(this.#id, this.#secret, `${loginEndpoint}/oauth2/v2.0/token`, audience) as never;
  }
}
