// SPDX-License-Identifier: AGPL-3.0-or-later
import type { otherAdministrator } from './other-administrator.ts';

type Call = Awaited<ReturnType<typeof otherAdministrator>>['call'];
type Json = Record<string, unknown>;

export interface DriftTargets {
  readonly clientIds: readonly string[];
  /** Names of access groups. */
  readonly groups: readonly string[];
  readonly organisations: readonly string[];
  readonly providers: readonly string[];
}

/**
 * Changes thirty things of ten kinds by hand, as an administrator of Keycloak might.
 * @returns what was changed, as `<kind> <key> <field>`; `*` for an object that was removed
 */
export const injectDrifts = async (call: Call, targets: DriftTargets): Promise<string[]> => {
  const list = async (path: string) => (await call('GET', path)) as Json[];
  const named = async (path: string, field: string, value: string) =>
    (await list(path)).find((one) => one[field] === value) ?? {};
  const change = async (path: string, changes: Json) => {
    await call('PUT', path, { ...((await call('GET', path)) as Json), ...changes });
  };

  await change('', { accessTokenLifespan: 9000, failureFactor: 50, displayName: 'Un autre nom' });
  for (const [locale, texts] of [
    ['fr', { essaimNetworkName: 'Ailleurs', essaimConsoleUrl: 'https://ailleurs.example' }],
    ['en', { essaimNetworkName: 'Elsewhere' }],
  ] as const) {
    await call('POST', `/localization/${locale}`, texts);
  }
  const profile = (await call('GET', '/users/profile')) as { attributes: Json[] };
  await call('PUT', '/users/profile', {
    ...profile,
    attributes: profile.attributes.map((attribute) =>
      ['essaim_uid', 'mandate_version', 'invitation_role'].includes(String(attribute['name']))
        ? { ...attribute, permissions: { view: ['admin', 'user'], edit: ['admin', 'user'] } }
        : attribute,
    ),
  });
  for (const name of ['essaim-person', 'essaim-tool', 'essaim-audience']) {
    const scope = await named('/client-scopes', 'name', name);
    await change(`/client-scopes/${String(scope['id'])}`, { description: 'changé' });
  }
  const own = await named('/clients', 'clientId', 'essaim-console');
  await change(`/clients/${String(own['id'])}`, {
    redirectUris: ['https://ailleurs.example/*'],
    fullScopeAllowed: true,
    directAccessGrantsEnabled: true,
  });
  const [first = '', second = '', third = ''] = targets.clientIds;
  for (const [clientId, changes] of [
    [first, { secret: 'changed-by-hand' }],
    [second, { enabled: false }],
    [third, { baseUrl: 'https://ailleurs.example' }],
  ] as const) {
    const client = await named('/clients', 'clientId', clientId);
    await change(`/clients/${String(client['id'])}`, changes);
  }
  for (const clientId of targets.clientIds) {
    const flow = `/authentication/flows/${encodeURIComponent(`essaim ${clientId}`)}/executions`;
    const refusal = (await list(flow)).find(
      ({ providerId }) => providerId === 'deny-access-authenticator',
    );
    await call('PUT', flow, { ...refusal, requirement: 'DISABLED' });
  }
  const container = await named('/groups?search=essaim-access&exact=true', 'name', 'essaim-access');
  for (const name of targets.groups) {
    const children = `/groups/${String(container['id'])}/children?max=100`;
    const group = await named(children, 'name', name);
    await call('DELETE', `/groups/${String(group['id'])}`);
  }
  const organisations = await list('/organizations?briefRepresentation=false&max=100');
  for (const key of targets.organisations) {
    const found = organisations.find(({ alias }) => alias === key) ?? {};
    await call('PUT', `/organizations/${String(found['id'])}`, { ...found, name: `Autre ${key}` });
  }
  for (const alias of targets.providers) {
    await change(`/identity-provider/instances/${alias}`, { trustEmail: true });
  }
  return [
    ...['accessTokenLifespan', 'failureFactor', 'displayName'].map((field) => `realm ${field}`),
    ...['fr essaimNetworkName', 'fr essaimConsoleUrl', 'en essaimNetworkName'].map(
      (field) => `texts ${field}`,
    ),
    ...['essaim_uid', 'mandate_version', 'invitation_role'].map((field) => `attributes ${field}`),
    ...['essaim-person', 'essaim-tool', 'essaim-audience'].map((key) => `${key} description`),
    ...['redirectUris', 'fullScopeAllowed', 'directAccessGrantsEnabled'].map(
      (field) => `essaim-console ${field}`,
    ),
    `${first} secret`,
    `${second} enabled`,
    `${third} baseUrl`,
    ...targets.clientIds.map((clientId) => `essaim ${clientId} steps`),
    ...targets.groups.map((name) => `${name} *`),
    ...targets.organisations.map((key) => `${key} name`),
    ...targets.providers.map((alias) => `${alias} trustEmail`),
  ];
};
