// SPDX-License-Identifier: AGPL-3.0-or-later
import { unwrap } from '@essaim/api-client';
import { type BrowserPage, eventually, plainBrowser } from '@essaim/testkit';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { connectKeycloak } from './keycloak/connection.ts';
import { samlRequest } from './app/providers/saml/saml-request.ts';
import { accessGroupName } from './app/ports.ts';
import { apply } from './keycloak/reconcile/apply.ts';
import { accessContainerResource, accessGroupResource } from './keycloak/tools/access-groups.ts';
import { toolResources } from './keycloak/tools/tool-resources.ts';
import { freshView } from './keycloak/view/fresh-view.ts';
import { reconcileMemoryInMap } from './test-support/reconcile-memory-in-map.ts';
import { type KeycloakPeer, keycloakPeer } from './test-support/peers/keycloak-realm.ts';
import { faults, providerTests } from './test-support/provider-tests.ts';
import { seedNetwork } from './test-support/seed-network.ts';
import { CONSOLE_URL, type TestIdentity, startTestIdentity } from './test-support/test-identity.ts';

const CLIENT = { clientId: 'essaim', clientSecret: 'secret of a department, 53' };
const DENIED = 'Aucune de vos casquettes ne donne accès à cet outil.';
const CALLBACK = 'https://tool.example/callback';
const ENTITY = 'https://paper.example/saml/metadata';
const CONSUMER = 'https://paper.example/saml/acs';

let identity: TestIdentity;
let peer: KeycloakPeer;
let tests: ReturnType<typeof providerTests>;

type Browser = ReturnType<typeof plainBrowser>;

const signInAs = (username: string) => async (browser: Browser, page: BrowserPage) =>
  posted(browser, await browser.submit(page, { username, password: peer.password }));

/** Sends a form that posts itself, as SAML's answers come, on to where it leads. */
const posted = (browser: Browser, page: BrowserPage): Promise<BrowserPage> =>
  page.html.includes('name="SAMLResponse"') ? browser.submit(page, {}) : Promise.resolve(page);

const brokerLink = ({ url, html }: BrowserPage, alias: string): string => {
  const [, href = ''] = new RegExp(`href="([^"]*/broker/${alias}/login[^"]*)"`).exec(html) ?? [];
  return new URL(href.replaceAll('&amp;', '&'), url).href;
};

beforeAll(async () => {
  identity = await startTestIdentity();
  const { network, people } = await seedNetwork(identity.db);
  tests = providerTests(identity, network, people);
  peer = await keycloakPeer();
  await peer.addPerson('lou');
  await peer.addPerson('sam');
});

afterAll(async () => {
  await peer[Symbol.asyncDispose]();
  await identity[Symbol.asyncDispose]();
});

describe('a Keycloak realm, by OpenID Connect', () => {
  let id: string;

  test('tells a wrong secret; with the right one it is tested and put into service', async () => {
    const { alias, redirectUris } = await tests.handover('dep-53');
    await peer.registerOidc({ id: CLIENT.clientId, secret: CLIENT.clientSecret, redirectUris });
    const wrong = await tests.create({
      kind: 'oidc',
      key: 'dep-53',
      alias,
      address: peer.discovery,
      ...CLIENT,
      clientSecret: 'not that one',
    });
    id = wrong.id;
    expect(faults(wrong.check)).toEqual(['provider-client-refused']);
    const right = await tests.change(id, { clientSecret: CLIENT.clientSecret });
    expect(faults(right.check)).toEqual([]);
    expect(right.secretFingerprint).not.toBe(wrong.secretFingerprint);

    await expect(tests.enable(id)).rejects.toMatchObject({
      problem: { code: 'provider-not-tested' },
    });
    const { trial, state } = await tests.trial(id, signInAs('sam'));
    expect(faults(trial)).toEqual([]);
    expect(state).toBe('tested');
    expect(await tests.enable(id)).toMatchObject({ state: 'enabled', isApplied: true });
    expect(await tests.organisation('dep-53')).toMatchObject({ identityProvider: 'oidc' });
  });

  test('is left alone while it is in service; out of service nobody comes in by it', async () => {
    await expect(tests.change(id, { name: 'Autre' })).rejects.toMatchObject({
      problem: { code: 'provider-enabled' },
    });
    await expect(tests.remove(id)).rejects.toMatchObject({ problem: { code: 'provider-enabled' } });
    expect(await tests.disable(id)).toMatchObject({ state: 'disabled', isApplied: true });
    expect(await tests.organisation('dep-53')).toMatchObject({ identityProvider: 'none' });
    const page = await plainBrowser([CONSOLE_URL]).open(tests.signInAddress('dep-53'));
    expect(page.url.href).toMatch(identity.realm.issuer);
    expect(page.html).toContain('name="password"');
  });

  test('is deleted with all that Keycloak had of it, and its alias is never given again', async () => {
    await tests.remove(id);
    await eventually(async () => {
      expect(await tests.brokered()).not.toContain('dep-53');
    });
    await expect(tests.get(id)).rejects.toMatchObject({ problem: { code: 'provider-unknown' } });
    expect((await tests.handover('dep-53')).alias).toBe('dep-53-2');
  });
});

describe('a Keycloak realm, by SAML', () => {
  let id: string;

  test('is checked, tested by a sign-in, and put into service', async () => {
    const { alias, entityId, acsUrls, certificate, samlMetadata } = await tests.handover();
    expect(certificate).toMatch(/^-----BEGIN CERTIFICATE-----/);
    expect(samlMetadata).toContain(acsUrls[1]);
    await peer.registerSaml({ entityId, acsUrls });
    const made = await tests.create({ kind: 'saml', alias, address: peer.metadata });
    id = made.id;
    expect(faults(made.check)).toEqual([]);
    const tested = await tests.trial(id, signInAs('lou'));
    expect(tested.trial?.points.filter(({ outcome }) => outcome !== 'passed')).toEqual([]);
    expect(tested.trial?.account).toMatchObject({
      email: 'lou@region.example',
      givenName: 'Lou',
      familyName: 'Petit',
    });
    expect(await tests.enable(id)).toMatchObject({ state: 'enabled', isApplied: true });
  });

  test('lets somebody in who is then a person of the network', async () => {
    const browser = plainBrowser([CONSOLE_URL]);
    const page = await signInAs('lou')(browser, await browser.open(tests.signInAddress('reg-52')));
    expect(page.url.href).toMatch(/^http:\/\/localhost:4999\/auth\/callback\?.*code=/);
    await eventually(async () => {
      const [account] = await tests.accounts('email=lou@region.example&exact=true');
      expect(account?.attributes?.['essaim_uid']?.[0]).toMatch(/^e[a-z2-7]{25}$/);
    });
  });

  test('is the same person the next time', async () => {
    const [before] = await tests.accounts('email=lou@region.example&exact=true');
    const browser = plainBrowser([CONSOLE_URL]);
    const page = await signInAs('lou')(browser, await browser.open(tests.signInAddress('reg-52')));
    expect(page.url.searchParams.get('code')).not.toBeNull();
    const after = await tests.accounts('search=lou');
    expect(after.map((account) => account.id)).toEqual([before?.id]);
  });

  test('a tool refuses who has no right to it, also after a brokered sign-in', async () => {
    const keycloak = connectKeycloak(identity.config.keycloak);
    const group = { clientId: 'tool-one', organisationKey: 'reg-52' };
    const paperGroup = { ...group, clientId: ENTITY };
    const view = freshView(keycloak);
    const resources = [
      ...toolResources(keycloak, {
        clientId: 'tool-one',
        name: 'Outil',
        address: 'https://tool.example',
        redirectUris: [CALLBACK],
        postLogoutRedirectUris: [],
        backchannelLogoutUri: null,
        secret: 'secret of a tool',
        saml: null,
        previous: null,
        keyExchange: false,
        claims: [],
        secondFactor: false,
      }),
      ...toolResources(keycloak, {
        clientId: ENTITY,
        name: 'Outil de SAML',
        address: 'https://paper.example',
        redirectUris: [CONSUMER],
        postLogoutRedirectUris: [],
        backchannelLogoutUri: null,
        secret: '',
        saml: { entityId: ENTITY, nameId: 'transient' },
        previous: null,
        keyExchange: false,
        claims: [],
        secondFactor: false,
      }),
      accessContainerResource(keycloak),
      accessGroupResource(keycloak, group),
      accessGroupResource(keycloak, paperGroup),
    ];
    await apply(resources, { view, memory: reconcileMemoryInMap(), isWanted: () => true });
    const address = `${identity.realm.issuer}/protocol/openid-connect/auth?${new URLSearchParams({
      client_id: 'tool-one',
      redirect_uri: CALLBACK,
      response_type: 'code',
      scope: 'openid',
      kc_idp_hint: 'reg-52',
    }).toString()}`;
    const open = async () => {
      const browser = plainBrowser([CALLBACK]);
      return signInAs('lou')(browser, await browser.open(address));
    };
    const openPaper = async () => {
      const browser = plainBrowser([CONSUMER]);
      const page = await browser.open(
        samlRequest(
          { signOnUrl: `${identity.realm.issuer}/protocol/saml` },
          { entityId: ENTITY, acsUrls: ['', CONSUMER] },
          '_request',
          'state',
        ),
      );
      const [link = ''] = /[^"]*\/broker\/reg-52\/login[^"]*/.exec(page.html) ?? [];
      const provider = await browser.open(new URL(link.replaceAll('&amp;', '&'), page.url).href);
      const answered = await signInAs('lou')(browser, provider);
      return answered.html.includes('SAMLResponse') ? browser.submit(answered, {}) : answered;
    };
    expect((await open()).html).toContain(DENIED);
    expect((await openPaper()).html).toContain(DENIED);

    const [account] = await tests.accounts('email=lou@region.example&exact=true');
    for (const one of [group, paperGroup]) {
      const access = await view.accessGroup(accessGroupName(one));
      await keycloak.admin.users.addToGroup({
        realm: identity.realm.name,
        id: String(account?.id),
        groupId: String(access?.id),
      });
    }
    expect((await open()).url.href).toMatch(/^https:\/\/tool\.example\/callback\?.*code=/);
    expect((await openPaper()).url.href).toBe(CONSUMER);
  });
});

describe('a region that changes its provider', () => {
  let old: { id: string };
  let lou: { id: string; uid: string };
  let next: KeycloakPeer;
  let alias: string;

  const signInAtNext = (username: string) => async (browser: Browser, page: BrowserPage) =>
    browser.submit(page, { username, password: next.password });

  const comeBy = async (name: string, signIn: ReturnType<typeof signInAs>) => {
    const browser = plainBrowser([CONSOLE_URL]);
    return { browser, page: await signIn(browser, await browser.open(tests.signInAddress(name))) };
  };

  const linked = async () =>
    (await tests.links(lou.id)).map(({ identityProvider }) => identityProvider).toSorted();

  const own = () => identity.as(lou);

  beforeAll(async () => {
    const [account] = await tests.accounts('email=lou@region.example&exact=true');
    lou = { id: String(account?.id), uid: String(account?.attributes?.['essaim_uid']?.[0]) };
    old = await tests.byAlias('reg-52');
    next = await keycloakPeer();
    await next.addPerson('lou.petit');
    await next.addPerson('eve', 'lou@region.example');
    const handover = await tests.handover();
    ({ alias } = handover);
    const client = { id: 'essaim-new', secret: CLIENT.clientSecret };
    await next.registerOidc({ ...client, redirectUris: handover.redirectUris });
    const { id } = await tests.create({
      kind: 'oidc',
      alias,
      address: next.discovery,
      clientId: client.id,
      clientSecret: client.secret,
    });
    await tests.trial(id, signInAtNext('lou.petit'));
    await tests.enable(id);
  });

  afterAll(() => next[Symbol.asyncDispose]());

  test('who holds the account signs in again at the old one and links the new one', async () => {
    expect(await unwrap(own().GET('/me/providers'))).toMatchObject({
      items: [
        { alias: 'reg-52', isLinked: true },
        { alias, isLinked: false },
      ],
    });
    const { browser } = await comeBy('reg-52', signInAs('lou'));
    const again = await browser.open(
      `${tests.signInAddress('')}&prompt=login&kc_action=idp_link%3A${alias}`,
    );
    const back = await signInAs('lou')(browser, await browser.open(brokerLink(again, 'reg-52')));
    const asked = await browser.submit(back, { continue: 'Continuer' });
    const done = await signInAtNext('lou.petit')(browser, asked);
    expect(done.url.searchParams.get('kc_action_status')).toBe('success');
    expect(await linked()).toEqual(['reg-52', alias]);
  });

  test('comes in by the new one, to the same account, also when the old one is out of service', async () => {
    await tests.disable(old.id);
    const { page } = await comeBy(alias, signInAtNext('lou.petit'));
    expect(page.url.searchParams.get('code')).not.toBeNull();
    expect((await tests.accounts('search=lou')).map((one) => one.id)).toEqual([lou.id]);
  });

  test('cannot take the last way in away; the old link goes when another one is left', async () => {
    const at = (name: string) => ({ params: { path: { alias: name } } });
    const last = await own().DELETE('/me/providers/{alias}', at(alias));
    expect(last.error).toMatchObject({ code: 'provider-link-last' });
    await tests.enable(old.id);
    const twice = await Promise.all(
      [1, 2].map(() => own().DELETE('/me/providers/{alias}', at('reg-52'))),
    );
    expect(new Set(twice.map(({ response }) => response.status))).toEqual(new Set([204, 404]));
    expect(await linked()).toEqual([alias]);
  });

  test('somebody there with the same address gets nothing', async () => {
    const { browser, page } = await comeBy(alias, signInAtNext('eve'));
    expect(page.url.href).toMatch(identity.realm.issuer);
    const proposed = await browser.submit(page, { submitAction: 'linkAccount' });
    expect(proposed.html).toContain('name="password"');
    const refused = await browser.submit(proposed, { password: next.password });
    expect(refused.url.href).toMatch(identity.realm.issuer);
    expect(await linked()).toEqual([alias]);
    expect(
      (await tests.accounts('max=100')).filter(({ email }) => email === 'lou@region.example'),
    ).toHaveLength(1);
  });

  test('the new link goes with its provider', async () => {
    const { id } = await tests.byAlias(alias);
    await tests.disable(id);
    await tests.remove(id);
    await eventually(async () => {
      expect(await linked()).toEqual([]);
    });
  });
});

describe('a SAML provider that is not fit', () => {
  test.each([
    ['unsigned', { 'saml.assertion.signature': 'false' }, 'provider-trial-saml-unsigned'],
    [
      'transient',
      { saml_name_id_format: 'transient', saml_force_name_id_format: 'true' },
      'provider-trial-saml-transient',
    ],
    [
      'by address',
      { saml_name_id_format: 'email', saml_force_name_id_format: 'true' },
      'provider-trial-subject-email',
    ],
  ])('%s', async (_name, attributes, code) => {
    await using other = await keycloakPeer();
    await other.addPerson('lou');
    const { alias, entityId, acsUrls } = await tests.handover();
    await other.registerSaml({ entityId, acsUrls }, attributes);
    const { id } = await tests.create({ kind: 'saml', alias, address: other.metadata });
    const { trial, state } = await tests.trial(id, signInAs('lou'));
    expect(faults(trial)).toEqual([code]);
    expect(state).toBe('draft');
  });
});
