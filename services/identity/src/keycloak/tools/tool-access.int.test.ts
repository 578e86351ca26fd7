// SPDX-License-Identifier: AGPL-3.0-or-later
import { keycloakAdmin, testServers, plainBrowser } from '@essaim/testkit';
import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ensureAccount } from '../accounts/ensure-account.ts';
import { connectKeycloak } from '../connection.ts';
import { realmResources } from '../realm/realm-resources.ts';
import { apply } from '../reconcile/apply.ts';
import { plan } from '../reconcile/plan.ts';
import { freshView } from '../view/fresh-view.ts';
import { snapshotView } from '../view/snapshot-view.ts';
import { lonelyRealm } from '../../test-support/realm-settings.ts';
import { reconcileMemoryInMap } from '../../test-support/reconcile-memory-in-map.ts';
import { accessGroupName } from '../../app/ports.ts';
import { accessContainerResource, accessGroupResource } from './access-groups.ts';
import { toolResources } from './tool-resources.ts';
import type { Account, ToolSpecification } from '../../app/ports.ts';

const realm = `tools-${randomBytes(4).toString('hex')}`;
const password = 'rivage-tilleul-53';
const callbacks = { one: 'https://one.example/callback', two: 'https://two.example/callback' };

const keycloak = connectKeycloak({
  baseUrl: testServers.keycloakUrl,
  realm,
  credentials: {
    username: testServers.keycloakAdmin.user,
    password: testServers.keycloakAdmin.password,
  },
});

const tool = (name: 'one' | 'two'): ToolSpecification => ({
  clientId: `tool-${name}`,
  name: `Outil ${name}`,
  address: `https://${name}.example`,
  redirectUris: [callbacks[name]],
  postLogoutRedirectUris: [`https://${name}.example/`],
  backchannelLogoutUri: null,
  secret: `secret-of-${name}-${realm}`,
  claims: [],
  secondFactor: false,
});

const group = { clientId: 'tool-one', organisationKey: 'dep-53' };

const signInAddress = (name: 'one' | 'two'): string =>
  `${testServers.keycloakUrl}/realms/${realm}/protocol/openid-connect/auth?${new URLSearchParams({
    client_id: `tool-${name}`,
    redirect_uri: callbacks[name],
    response_type: 'code',
    scope: 'openid',
    state: 'abc',
  }).toString()}`;

const givePassword = async (id: string): Promise<void> => {
  await keycloakAdmin('PUT', `/${realm}/users/${id}/reset-password`, {
    type: 'password',
    value: password,
    temporary: false,
  });
};

const account = (uid: string, groups: Account['groups']) => ({
  uid,
  username: `camille.${uid}`,
  email: `camille.${uid}@courriel.example`,
  givenName: 'Camille',
  familyName: 'Martin',
  language: 'fr' as const,
  isEnabled: true,
  mandateVersion: 3,
  groups,
  toolClaims: [],
});

const memory = reconcileMemoryInMap();
const view = freshView(keycloak);
const options = { view, memory, isWanted: () => true };

beforeAll(async () => {
  await apply(realmResources(keycloak, lonelyRealm()), options);
  await apply(
    [
      accessContainerResource(keycloak),
      ...toolResources(keycloak, tool('one')),
      ...toolResources(keycloak, tool('two')),
      accessGroupResource(keycloak, group),
    ],
    options,
  );
});

afterAll(() => keycloakAdmin('DELETE', `/${realm}`));

describe('a tool’s client', () => {
  test('is the same when it is applied again', async () => {
    const resources = [
      ...toolResources(keycloak, tool('one')),
      accessContainerResource(keycloak),
      accessGroupResource(keycloak, group),
    ];
    expect(
      await plan(resources, [], snapshotView(keycloak), await memory.applied(resources)),
    ).toEqual([]);
  });

  test('lets in who has the right, and a second tool refuses the same live session', async () => {
    const access = await view.accessGroup(accessGroupName(group));
    const { id } = await ensureAccount(
      keycloak,
      account('u1', [{ ...group, id: String(access?.id) }]),
      null,
    );
    await givePassword(id);
    const browser = plainBrowser(Object.values(callbacks));

    const form = await browser.open(signInAddress('one'));
    const landed = await browser.submit(form, { username: 'camille.u1', password });
    expect(landed.url.href).toMatch(/^https:\/\/one\.example\/callback\?.*code=/);

    const again = await browser.open(signInAddress('one'));
    expect(again.url.searchParams.get('code')).not.toBeNull();

    const refused = await browser.open(signInAddress('two'));
    expect(refused.url.href).not.toMatch(/^https:/);
    expect(refused.html).toContain('Aucune de vos casquettes ne donne accès à cet outil.');
  });

  test('refuses who has no right, after the password too', async () => {
    const { id } = await ensureAccount(keycloak, account('u2', []), null);
    await givePassword(id);
    const browser = plainBrowser(Object.values(callbacks));
    const form = await browser.open(signInAddress('one'));
    const refused = await browser.submit(form, { username: 'camille.u2', password });
    expect(refused.html).toContain('Aucune de vos casquettes ne donne accès à cet outil.');
  });
});
