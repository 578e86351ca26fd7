// SPDX-License-Identifier: AGPL-3.0-or-later
import { keycloakAdmin, plainBrowser, testServers, totpCode } from '@essaim/testkit';
import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ensureAccount } from '../accounts/ensure-account.ts';
import { keycloakProvider } from '../identity-provider.ts';
import { connectKeycloak } from '../connection.ts';
import { realmResources } from '../realm/realm-resources.ts';
import { apply } from '../reconcile/apply.ts';
import { plan } from '../reconcile/plan.ts';
import { freshView } from '../view/fresh-view.ts';
import { snapshotView } from '../view/snapshot-view.ts';
import { lonelyRealm } from '../../test-support/realm-settings.ts';
import { reconcileMemoryInMap } from '../../test-support/reconcile-memory-in-map.ts';
import { samlRequest } from '../../app/providers/saml/saml-request.ts';
import { reusableCodes } from '../../test-support/reusable-codes.ts';
import { accessGroupName } from '../../app/ports.ts';
import { accessContainerResource, accessGroupResource } from './access-groups.ts';
import { toolResources } from './tool-resources.ts';
import type { Account, ToolSpecification } from '../../app/ports.ts';

const realm = `tools-${randomBytes(4).toString('hex')}`;
const password = 'rivage-tilleul-53';
type Name = 'one' | 'two' | 'strict';
const callbacks: Readonly<Record<Name, string>> = {
  one: 'https://one.example/callback',
  two: 'https://two.example/callback',
  strict: 'https://strict.example/callback',
};

const keycloak = connectKeycloak({
  baseUrl: testServers.keycloakUrl,
  realm,
  credentials: {
    username: testServers.keycloakAdmin.user,
    password: testServers.keycloakAdmin.password,
  },
});

const tool = (name: Name): ToolSpecification => ({
  clientId: `tool-${name}`,
  name: `Outil ${name}`,
  address: `https://${name}.example`,
  redirectUris: [callbacks[name]],
  postLogoutRedirectUris: [`https://${name}.example/`],
  backchannelLogoutUri: null,
  secret: `secret-of-${name}-${realm}`,
  saml: null,
  previous: null,
  keyExchange: false,
  claims: [],
  secondFactor: name === 'strict',
});

const ENTITY = 'https://paper.example/saml/metadata';
const CONSUMER = 'https://paper.example/saml/acs';
const paper: ToolSpecification = {
  ...tool('one'),
  clientId: ENTITY,
  name: 'Outil de SAML',
  address: 'https://paper.example',
  redirectUris: [CONSUMER],
  claims: ['groups'],
  saml: { entityId: ENTITY, nameId: 'persistent' },
};
const paperGroup = { clientId: ENTITY, organisationKey: 'dep-53' };

const samlAddress = (): string =>
  samlRequest(
    { signOnUrl: `${testServers.keycloakUrl}/realms/${realm}/protocol/saml` },
    { entityId: ENTITY, acsUrls: ['', CONSUMER] },
    '_request',
    'state',
  );

const group = { clientId: 'tool-one', organisationKey: 'dep-53' };
const strictGroup = { clientId: 'tool-strict', organisationKey: 'dep-53' };

const signInAddress = (name: Name): string =>
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
      ...toolResources(keycloak, tool('strict')),
      ...toolResources(keycloak, paper),
      accessGroupResource(keycloak, group),
      accessGroupResource(keycloak, paperGroup),
      accessGroupResource(keycloak, strictGroup),
    ],
    options,
  );
});

afterAll(() => keycloakAdmin('DELETE', `/${realm}`));

describe('a tool’s client', () => {
  test('is the same when it is applied again', async () => {
    const resources = [
      ...toolResources(keycloak, tool('one')),
      ...toolResources(keycloak, tool('strict')),
      ...toolResources(keycloak, paper),
      accessContainerResource(keycloak),
      accessGroupResource(keycloak, group),
      accessGroupResource(keycloak, paperGroup),
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

  test('of SAML lets in who has the right, and says who it is; it refuses the others', async () => {
    const access = await view.accessGroup(accessGroupName(paperGroup));
    const lucky = await ensureAccount(
      keycloak,
      {
        ...account('u4', [{ ...paperGroup, id: String(access?.id) }]),
        toolClaims: [{ clientId: ENTITY, groups: ['dep-53'], isPartial: false, quotaGb: null }],
      },
      null,
    );
    await givePassword(lucky.id);
    const browser = plainBrowser([CONSUMER]);
    const who = { username: 'camille.u4', password };
    const answered = await browser.submit(await browser.open(samlAddress()), who);
    const landed = await browser.submit(answered, {});
    expect(landed.url.href).toBe(CONSUMER);
    const answer = Buffer.from(landed.form?.get('SAMLResponse') ?? '', 'base64').toString();
    expect(answer).toMatch(/nameid-format:persistent"[^>]*>u4</);
    const told = [...answer.matchAll(/Name="(\w+)"[^>]*><saml:AttributeValue[^>]*>([^<]*)</g)];
    expect(Object.fromEntries(told.map(([, name, value]) => [name, value]))).toEqual({
      uid: 'u4',
      username: 'camille.u4',
      email: 'camille.u4@courriel.example',
      firstName: 'Camille',
      lastName: 'Martin',
      groups: 'dep-53',
    });
    expect(answer.match(/<dsig:Signature /g)).toHaveLength(2);

    const { id } = await ensureAccount(keycloak, account('u5', []), null);
    await givePassword(id);
    const other = plainBrowser([CONSUMER]);
    const refused = await other.submit(await other.open(samlAddress()), {
      ...who,
      username: 'camille.u5',
    });
    expect(refused.html).toContain('Aucune de vos casquettes ne donne accès à cet outil.');
    expect(refused.html).not.toContain('SAMLResponse');
  });

  test('takes a second factor where its hoster wants one, and from who has one at any tool', async () => {
    await reusableCodes(realm);
    const groups = await Promise.all(
      [group, strictGroup].map(async (one) => ({
        ...one,
        id: String((await view.accessGroup(accessGroupName(one)))?.id),
      })),
    );
    const { id } = await ensureAccount(keycloak, account('u3', groups), null);
    await givePassword(id);
    const who = { username: 'camille.u3', password };
    const newBrowser = () => plainBrowser(Object.values(callbacks));
    const isIn = (page: { url: URL }, name: Name) =>
      page.url.href.startsWith(callbacks[name]) && page.url.searchParams.has('code');

    const browser = newBrowser();
    const first = await browser.submit(await browser.open(signInAddress('one')), who);
    expect(isIn(first, 'one')).toBe(true);
    const setUp = await browser.open(signInAddress('strict'));
    const secret = /name="totpSecret" value="([^"]+)"/.exec(setUp.html)?.[1] ?? '';
    const totp = { totp: totpCode(Buffer.from(secret)), totpSecret: secret, userLabel: 'a' };
    expect(isIn(await browser.submit(setUp, totp), 'strict')).toBe(true);
    expect(isIn(await browser.open(signInAddress('strict')), 'strict')).toBe(true);

    const elsewhere = newBrowser();
    const asked = await elsewhere.submit(await elsewhere.open(signInAddress('one')), who);
    expect(asked.html).toContain('name="otp"');
    const otp = totpCode(Buffer.from(secret));
    expect(isIn(await elsewhere.submit(asked, { otp }), 'one')).toBe(true);
    const again = await elsewhere.open(signInAddress('strict'));
    expect(again.html).toContain('name="otp"');
    expect(again.html).not.toContain('name="password"');
    expect(isIn(await elsewhere.submit(again, { otp }), 'strict')).toBe(true);
  });
});

describe('a secret that is replaced', () => {
  /** What Keycloak says to a code that nobody was given: `invalid_grant` to a client that it knows by this secret. */
  const answerTo = async (secret: string): Promise<string> => {
    const response = await fetch(
      `${testServers.keycloakUrl}/realms/${realm}/protocol/openid-connect/token`,
      {
        method: 'POST',
        body: new URLSearchParams({
          grant_type: 'authorization_code',
          code: 'none',
          redirect_uri: callbacks.two,
          client_id: 'tool-two',
          client_secret: secret,
        }),
      },
    );
    return ((await response.json()) as { error: string }).error;
  };
  const provider = keycloakProvider(keycloak, lonelyRealm(), memory);
  const old = tool('two').secret;

  test('holds beside the new one as long as was said, and through a change of the client', async () => {
    const rotated = {
      ...tool('two'),
      secret: 'new-secret',
      previous: { secret: old, secondsLeft: 60 },
    };
    expect(await provider.ensureTool(rotated)).toEqual({ holdsPrevious: true });
    expect([await answerTo(old), await answerTo('new-secret'), await answerTo('x')]).toEqual([
      'invalid_grant',
      'invalid_grant',
      'unauthorized_client',
    ]);
    const renamed = { ...rotated, name: 'Outil renommé' };
    await provider.ensureTool(renamed);
    expect([await answerTo(old), await answerTo('new-secret')]).toEqual([
      'invalid_grant',
      'invalid_grant',
    ]);
    const resources = toolResources(keycloak, renamed);
    expect(
      await plan(resources, [], snapshotView(keycloak), await memory.applied(resources)),
    ).toEqual([]);
  });

  test('is refused at once where it leaked', async () => {
    const leaked = { ...tool('two'), secret: 'newer-secret' };
    expect(await provider.ensureTool(leaked)).toEqual({ holdsPrevious: false });
    expect([
      await answerTo(old),
      await answerTo('new-secret'),
      await answerTo('newer-secret'),
    ]).toEqual(['unauthorized_client', 'unauthorized_client', 'invalid_grant']);
  });
});
