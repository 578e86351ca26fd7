// SPDX-License-Identifier: AGPL-3.0-or-later
import {
  type CatalogClient,
  type IdentityClient,
  type PlanningClient,
  createCatalogClient,
  createIdentityClient,
  createPlanningClient,
} from '@essaim/api-client';
import type { Language } from '@essaim/contracts';
import type { DemonstrationContext } from '@essaim/dev-infra';

/** A person at work through the services' APIs. */
export interface Session {
  readonly identity: IdentityClient;
  readonly catalog: CatalogClient;
  readonly planning: PlanningClient;
}

type Context = Pick<DemonstrationContext, 'issuer' | 'localClient' | 'passwordOf' | 'services'>;

const TOKEN_LIFE_MS = 120_000;
const ATTEMPTS = 30;
const PAUSE_MS = 500;
const NEW_TOKEN_HELPS = new Set([401, 403]);

const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, PAUSE_MS));

/**
 * Signs a person in by user name and password, through the client that exists at the local start
 * only. Mandates arrive by events: while a service is still behind, a call is repeated.
 */
export const openSession = (
  context: Context,
  email: string,
  language: Language = 'fr',
): Session => {
  let held: { token: string; at: number } | undefined;

  const token = async (): Promise<string> => {
    if (!held || performance.now() - held.at > TOKEN_LIFE_MS) {
      held = { token: await accessToken(context, email), at: performance.now() };
    }
    return held.token;
  };

  const fetchPatiently = async (request: Request): Promise<Response> => {
    for (let attempt = 1; ; attempt += 1) {
      const response = await fetch(request.clone());
      if (attempt === ATTEMPTS || !(await isWorthRepeating(response))) return response;
      if (NEW_TOKEN_HELPS.has(response.status)) {
        held = undefined;
        request.headers.set('authorization', `Bearer ${await token()}`);
      }
      await pause();
    }
  };

  return clientsOf(context.services, { token, fetch: fetchPatiently, language });
};

/** Acts with an access token that somebody else got. */
export const openSessionWithToken = (
  services: Context['services'],
  token: string,
  language: Language,
): Session => clientsOf(services, { token: async () => token, language });

const clientsOf = (
  services: Context['services'],
  options: Omit<Parameters<typeof createIdentityClient>[0], 'baseUrl'>,
): Session => ({
  identity: createIdentityClient({ ...options, baseUrl: services.identity }),
  catalog: createCatalogClient({ ...options, baseUrl: services.catalog }),
  planning: createPlanningClient({ ...options, baseUrl: services.planning }),
});

const REPEATED = new Set(['authz-catching-up', 'token-outdated', 'unavailable']);

const isWorthRepeating = async (response: Response): Promise<boolean> => {
  if (response.ok || response.status < 400) return false;
  const problem = (await response
    .clone()
    .json()
    .catch(() => ({}))) as { code?: string };
  return problem.code !== undefined && REPEATED.has(problem.code);
};

/** Fewer than the wrong passwords that close an account for a while. */
const GRANT_ATTEMPTS = 3;

/**
 * An access token of a person, by user name and password, through the client of the local start. While
 * an attempt of a person is not wholly over, Keycloak's protection against guessing refuses the next
 * one as it would a wrong password: it is made again.
 * @throws Error when Keycloak goes on refusing
 */
export const accessToken = async (context: Context, email: string): Promise<string> => {
  for (let attempt = 1; ; attempt += 1) {
    const answer = await passwordGrant(context, email);
    if (answer.access_token !== undefined) return answer.access_token;
    if (answer.error !== 'invalid_grant' || attempt === GRANT_ATTEMPTS) {
      throw new Error(`no token for ${email}: ${answer.error_description ?? answer.error}`);
    }
    await pause();
  }
};

/** What Keycloak's token endpoint answers (RFC 6749, sections 5.1 and 5.2). */
export interface GrantAnswer {
  readonly access_token?: string;
  readonly refresh_token?: string;
  readonly error?: string;
  readonly error_description?: string;
}

/** Signs a person in by user name and password, once. */
export const passwordGrant = (context: Context, email: string): Promise<GrantAnswer> =>
  grant(context, {
    grant_type: 'password',
    username: email,
    password: context.passwordOf(email),
    scope: 'openid',
  });

/** Asks for new tokens by a refresh token, once. */
export const refreshGrant = (context: Context, refreshToken: string): Promise<GrantAnswer> =>
  grant(context, { grant_type: 'refresh_token', refresh_token: refreshToken });

const grant = async (
  { issuer, localClient }: Context,
  asked: Readonly<Record<string, string>>,
): Promise<GrantAnswer> => {
  const response = await fetch(`${issuer}/protocol/openid-connect/token`, {
    method: 'POST',
    body: new URLSearchParams({
      ...asked,
      client_id: localClient.clientId,
      client_secret: localClient.clientSecret,
    }),
  });
  return (await response.json()) as GrantAnswer;
};
