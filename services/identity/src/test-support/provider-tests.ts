// SPDX-License-Identifier: AGPL-3.0-or-later
import { unwrap } from '@essaim/api-client';
import {
  type BrowserPage,
  type Persona,
  type PersonaName,
  type TestNetwork,
  keycloakAdmin,
  plainBrowser,
} from '@essaim/testkit';
import { persona } from './seed-network.ts';
import { CONSOLE_URL, type TestIdentity } from './test-identity.ts';

type Browser = ReturnType<typeof plainBrowser>;
/** How somebody signs in at the pages of a provider; gives the page where the browser came back. */
export type SignIn = (browser: Browser, first: BrowserPage) => Promise<BrowserPage>;

/** What tests of providers do again and again, as the coordination of `reg-52`. */
export const providerTests = (
  identity: TestIdentity,
  network: TestNetwork,
  people: readonly Persona[],
) => {
  const as = (name: PersonaName) => identity.as(persona(people, name));
  const region = as('coordination@reg-52');
  const at = (providerId: string) => ({ params: { path: { providerId } } });

  const grant = (approvalId: string) =>
    unwrap(
      as('technical@reg-52').POST('/approvals/{approvalId}/grant', {
        params: { path: { approvalId } },
      }),
    );

  return {
    as,
    /** What the form shows before anything is saved. */
    handover: (key: 'reg-52' | 'dep-53' = 'reg-52') =>
      unwrap(
        region.GET('/identity-providers/handover', {
          params: { query: { organisationId: network[key].id } },
        }),
      ),
    create: async (settings: {
      readonly kind: 'oidc' | 'saml';
      readonly address: string;
      readonly clientId?: string;
      readonly clientSecret?: string;
      readonly alias: string;
      readonly key?: 'reg-52' | 'dep-53';
      readonly mapping?: {
        subject: string | null;
        email: string | null;
        givenName: string | null;
        familyName: string | null;
        memberNumber: string | null;
      };
    }) => {
      const { key = 'reg-52', ...body } = settings;
      return unwrap(
        region.POST('/identity-providers', {
          body: { ...body, organisationId: network[key].id, name: `Comptes ${body.alias}` },
        }),
      );
    },
    get: (id: string) => unwrap(region.GET('/identity-providers/{providerId}', at(id))),
    byAlias: async (alias: string) => {
      const { items } = await unwrap(
        region.GET('/identity-providers', {
          params: { query: { organisationId: network['reg-52'].id } },
        }),
      );
      const found = items.find((one) => one.alias === alias);
      if (!found) throw new Error(`no provider ${alias}`);
      return found;
    },
    recheck: (id: string) => unwrap(region.POST('/identity-providers/{providerId}/check', at(id))),
    /** Changes a provider as it is now. */
    change: async (id: string, body: { clientSecret?: string; name?: string }) => {
      const { response } = await region.GET('/identity-providers/{providerId}', at(id));
      return unwrap(
        region.PATCH('/identity-providers/{providerId}', {
          params: {
            path: { providerId: id },
            header: { 'If-Match': response.headers.get('etag') ?? '' },
          },
          body,
        }),
      );
    },
    disable: (id: string) =>
      unwrap(region.POST('/identity-providers/{providerId}/disable', at(id))),
    /** Deletes a provider; one that was in service by two people. */
    remove: async (id: string) => {
      const asked = await unwrap(region.DELETE('/identity-providers/{providerId}', at(id)));
      if (asked) await grant(asked.id);
    },
    organisation: (key: 'reg-52' | 'dep-53') =>
      unwrap(
        region.GET('/organisations/{organisationId}', {
          params: { path: { organisationId: network[key].id } },
        }),
      ),
    /** Aliases of the providers that Keycloak holds. */
    brokered: async () => {
      const found = (await keycloakAdmin(
        'GET',
        `/${identity.realm.name}/identity-provider/instances`,
      )) as { alias: string }[];
      return found.map(({ alias }) => alias);
    },
    /** Puts a provider into service: the coordination asks, the technical team approves. */
    enable: async (id: string) => {
      const asked = await unwrap(region.POST('/identity-providers/{providerId}/enable', at(id)));
      if (asked.approval) await grant(asked.approval.id);
      return unwrap(region.GET('/identity-providers/{providerId}', at(id)));
    },
    grant: (approvalId: string) => grant(approvalId),
    /** A test sign-in: the browser goes to the provider and comes back to the console's page. */
    trial: async (id: string, signIn: SignIn) => {
      const { address } = await unwrap(
        region.POST('/identity-providers/{providerId}/trials', at(id)),
      );
      const browser = plainBrowser([CONSOLE_URL]);
      const { url, form } = await signIn(browser, await browser.open(address));
      const { state = '', code, iss, error } = Object.fromEntries(url.searchParams);
      const samlResponse = form?.get('SAMLResponse') ?? undefined;
      return unwrap(
        region.POST('/provider-trials/finish', {
          body: {
            state: form?.get('RelayState') ?? state,
            ...(code !== undefined && { code }),
            ...(iss !== undefined && { iss }),
            ...(error !== undefined && { error }),
            ...(samlResponse !== undefined && { samlResponse }),
          },
        }),
      );
    },
    /** Where a browser begins to sign in to the console through a provider. */
    signInAddress: (alias: string): string =>
      `${identity.realm.issuer}/protocol/openid-connect/auth?${new URLSearchParams({
        client_id: 'essaim-console',
        redirect_uri: `${CONSOLE_URL}/auth/callback`,
        response_type: 'code',
        scope: 'openid',
        state: 'abc',
        kc_idp_hint: alias,
        code_challenge: 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM',
        code_challenge_method: 'S256',
      }).toString()}`,
    /** Accounts of the realm that a query finds. */
    accounts: async (query: string) =>
      (await keycloakAdmin('GET', `/${identity.realm.name}/users?${query}`)) as {
        id: string;
        username: string;
        email?: string;
        attributes?: Record<string, string[]>;
      }[],
    links: async (accountId: string) =>
      (await keycloakAdmin(
        'GET',
        `/${identity.realm.name}/users/${accountId}/federated-identity`,
      )) as { identityProvider: string; userId: string }[],
  };
};

/** The points of an outcome that are not passed, by their codes. */
export const faults = (
  outcome: { points: readonly { outcome: string; code: string }[] } | null,
): string[] =>
  (outcome?.points ?? []).filter((point) => point.outcome === 'failed').map(({ code }) => code);
