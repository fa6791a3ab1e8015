import {
  type Activity,
  ConfigurationBotFrameworkAuthentication,
  ConfigurationServiceClientCredentialFactory,
} from 'botbuilder';
import { type Clock, systemClock, systemElapsed } from '../../src/clock.ts';
import type { Credentials } from './credentials.ts';
import { createAccepted } from './door/accepted.ts';
import { createOneAtATime } from './door/one-at-a-time.ts';
import { createOneToken } from './door/one-token.ts';
import { claimsOf } from './door/token-claims.ts';
import { unsaid } from './door/unsaid.ts';

/** Whose tokens are taken. */
export interface Trust {
  /** Tells where the keys of the issuer stand. */
  readonly openIdUrl: string;
  /** The name of the issuer, as it stands in its tokens. */
  readonly issuer: string;
}

export interface CredentialsParts {
  readonly appId: string;
  readonly password: string;
  /** Of the app registration. */
  readonly tenant: string;
  /** The public Bot Framework without it. */
  readonly trust?: Trust;
  /** In place of Entra; gives a token, and keeps it as long as it lasts. */
  readonly token?: () => Promise<string>;
  /** Milliseconds to wait for the issuer's keys, and for Entra. */
  readonly within?: number;
  readonly clock?: Clock;
  /** Milliseconds, never going back. */
  readonly elapsed?: () => number;
}

/** Of all but governments: learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-authentication. */
const BOT_FRAMEWORK: Trust = {
  openIdUrl: 'https://login.botframework.com/v1/.well-known/openidconfiguration',
  issuer: 'https://api.botframework.com',
};
const LOGIN_URL = 'https://login.microsoftonline.com';
/** What our own tokens are for. */
const SCOPE = 'https://api.botframework.com';

/** Teams waits 15 seconds for an answer, 5 where somebody searches. */
const WITHIN = 4_000;

/**
 * All that the desk uses of the SDK: it checks the tokens that come with activities, and fetches those that go with our
 * calls. `accepts` throws TeamsFailure `keys_unreachable` where nobody can tell now whether a token is good.
 */
export function openCredentials({
  appId,
  password,
  tenant,
  trust = BOT_FRAMEWORK,
  token,
  within = WITHIN,
  clock = systemClock,
  elapsed = systemElapsed,
}: CredentialsParts): Credentials {
  const factory = new ConfigurationServiceClientCredentialFactory({
    MicrosoftAppId: appId,
    MicrosoftAppPassword: password,
    MicrosoftAppType: 'SingleTenant',
    MicrosoftAppTenantId: tenant,
  });
  const authentication = new ConfigurationBotFrameworkAuthentication(
    {
      MicrosoftAppId: appId,
      ToChannelFromBotLoginUrl: `${LOGIN_URL}/${tenant}`,
      ToChannelFromBotOAuthScope: SCOPE,
      ToBotFromChannelTokenIssuer: trust.issuer,
      ToBotFromChannelOpenIdMetadataUrl: trust.openIdUrl,
      // Its doors for emulators and other bots are closed before it is asked; should they open, they know no other keys.
      ToBotFromEmulatorOpenIdMetadataUrl: trust.openIdUrl,
    },
    factory,
  );
  const accepted = createAccepted(() => Date.parse(clock()));
  const oneAtATime = createOneAtATime({ within, elapsed });
  const oneToken = createOneToken(token ?? fromEntra(factory, appId, tenant), within);

  async function isGood(authorization: string, from: Pick<Activity, 'channelId' | 'serviceUrl'>): Promise<boolean> {
    try {
      const { claimsIdentity } = await unsaid(() =>
        authentication.authenticateRequest(from as Activity, authorization),
      );
      return claimsIdentity.isAuthenticated && claimsIdentity.getClaimValue('serviceurl') === from.serviceUrl;
    } catch (error) {
      if (isRefusal(error)) return false;
      throw error;
    }
  }

  return {
    async accepts(authorization, { channelId, serviceUrl }) {
      const claims = claimsOf(authorization);
      if (channelId !== 'msteams' || claims === null) return false;
      const { iss, aud, serviceurl, tid, exp } = claims;
      if (iss !== trust.issuer || aud !== appId || serviceurl !== serviceUrl) return false;
      // The SDK keeps each tenant that a token names, for ever and before it looks at the signature.
      if (tid !== undefined && tid !== tenant.toLowerCase()) return false;
      if (accepted.has(authorization)) return true;
      const good = await oneAtATime(() => isGood(authorization, { channelId, serviceUrl }));
      if (good) accepted.add(authorization, exp * 1_000);
      return good;
    },
    token: oneToken,
  };
}

/** From Entra, kept by the SDK until five minutes before its end. */
function fromEntra(factory: ConfigurationServiceClientCredentialFactory, appId: string, tenant: string) {
  let opened: ReturnType<typeof factory.createCredentials> | undefined;
  return async (): Promise<string> => {
    opened ??= factory.createCredentials(appId, SCOPE, `${LOGIN_URL}/${tenant}`, true);
    const credentials = await opened;
    if ('getToken' in credentials && typeof credentials.getToken === 'function') return credentials.getToken();
    throw new TypeError('the SDK gave credentials without a token');
  };
}

const REFUSALS: ReadonlySet<unknown> = new Set(['JsonWebTokenError', 'TokenExpiredError', 'NotBeforeError']);

/** Whether the SDK threw because of the token. It throws its own error, and as they are those of what it builds on. */
function isRefusal(thrown: unknown): boolean {
  const { name, statusCode } = (thrown instanceof Error ? thrown : {}) as { name?: unknown; statusCode?: unknown };
  return statusCode === 401 || REFUSALS.has(name);
}
