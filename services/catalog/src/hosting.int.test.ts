// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  type CatalogFixture,
  fillCatalogue,
  startFixture,
} from './test-support/catalog-fixture.ts';
import { bodyOf } from './test-support/driver.ts';

let catalog: CatalogFixture;

beforeAll(async () => {
  catalog = await startFixture();
  await fillCatalogue(catalog);
});
afterAll(() => catalog?.[Symbol.asyncDispose]());

const operator = () => catalog.as('operator@heb-bocage');
const declare = (change: Record<string, unknown> = {}) =>
  operator().POST('/instances', {
    body: {
      toolKey: 'miniflux',
      hosterOrganisationId: catalog.network['heb-bocage'].id,
      name: 'Veille du Bocage',
      address: 'https://veille.serveurs-bocage.example/',
      toolVersion: '2.2.16',
      ...change,
    },
  });

test("an instance takes its redirect addresses from the tool's profile", async () => {
  const instance = bodyOf(await declare());
  expect(instance).toMatchObject({
    version: 1,
    toolName: 'Miniflux',
    signOn: 'single',
    hosterName: 'Les Serveurs du Bocage',
    address: 'https://veille.serveurs-bocage.example',
    redirectUris: ['https://veille.serveurs-bocage.example/oauth2/oidc/callback'],
    incomplete: [],
    client: { state: 'none', clientId: null, reason: null },
    configuration: { confirmedAt: null },
  });
  const taken = await declare();
  expect([taken.response.status, taken.error?.code]).toEqual([409, 'instance-address-taken']);
});

test.each([
  [{ toolKey: 'rien' }, 404, 'tool-unknown'],
  [{ address: 'http://veille2.example' }, 422, 'instance-address-insecure'],
  [{ address: 'http://127.0.0.1:8080' }, 422, 'instance-address-insecure'],
  [{ address: 'veille2' }, 422, 'instance-address-incomplete'],
  [{ address: 'https://moi:secret@veille2.example' }, 422, 'instance-address-not-plain'],
  [
    { address: 'https://v2.example', redirectUris: ['https://ailleurs.example/cb'] },
    422,
    'redirect-uri-outside',
  ],
  [
    { address: 'https://v2.example', redirectUris: ['https://v2.example/*'] },
    422,
    'redirect-uri-outside',
  ],
  [{ name: '' }, 400, 'request-invalid'],
  [{ secret: 'x' }, 400, 'request-invalid'],
])('declared with %o it is refused', async (change, status, code) => {
  const { response, error } = await declare({ address: 'https://v2.example', ...change });
  expect([response.status, error?.code]).toEqual([status, code]);
});

test('a profile with a gap says what the operator has to fill in', async () => {
  const instance = bodyOf(await declare({ toolKey: 'paheko', address: 'https://taches.example' }));
  expect(instance).toMatchObject({
    redirectUris: [],
    incomplete: ["<adresse d'administration>/login.php?oidc"],
  });
  const path = { instanceId: instance.id };
  const patch = (version: number, body: Record<string, unknown>) =>
    operator().PATCH('/instances/{instanceId}', {
      params: { path, header: { 'If-Match': `"${version}"` } },
      body,
    });
  const filled = bodyOf(
    await patch(1, { redirectUris: ['https://taches.example/auth/openid/essaim'] }),
  );
  expect(filled).toMatchObject({ version: 2, incomplete: [] });
  const renamed = bodyOf(await patch(2, { name: 'Tâches' }));
  expect(renamed.redirectUris).toEqual(['https://taches.example/auth/openid/essaim']);
  const stale = await patch(2, { name: 'Autre' });
  expect([stale.response.status, stale.error?.code]).toEqual([412, 'version-conflict']);
});

test('two people who change the same instance: the second sees the first', async () => {
  const page = bodyOf(
    await operator().GET('/instances', { params: { query: { q: 'veille bocage' } } }),
  );
  const [instance] = page.items;
  const path = { instanceId: instance?.id ?? '' };
  const rename = (name: string) =>
    operator().PATCH('/instances/{instanceId}', {
      params: { path, header: { 'If-Match': `"${instance?.version}"` } },
      body: { name },
    });
  const both = await Promise.all([rename('Veille A'), rename('Veille B')]);
  expect(new Set(both.map(({ response }) => response.status))).toEqual(new Set([200, 412]));
});

test('an offer is made, changed, and checked against the others', async () => {
  const page = bodyOf(
    await operator().GET('/instances', { params: { query: { toolKey: 'miniflux' } } }),
  );
  const instanceId = page.items[0]?.id ?? '';
  const make = (body: Record<string, unknown>) =>
    operator().POST('/offers', { body: { key: 'miniflux-bocage', instanceId, ...body } });
  const wrong = await make({ eligibility: 'organisation.tier == partout' });
  expect(wrong.error).toMatchObject({
    code: 'eligibility-invalid',
    errors: [{ where: 'eligibility:22', code: 'eligibility-tier-unknown' }],
  });
  const offer = bodyOf(await make({ eligibility: 'organisation.department == dep-53' }));
  expect(offer).toMatchObject({ version: 1, connectionMode: 'with-approval', maturity: 'stable' });
  expect((await make({})).error?.code).toBe('offer-key-taken');
  expect((await make({ key: 'autre', dependsOn: ['rien'] })).error?.code).toBe(
    'offer-dependency-unknown',
  );
  const patch = (version: number, body: Record<string, unknown>) =>
    operator().PATCH('/offers/{offerId}', {
      params: { path: { offerId: offer.id }, header: { 'If-Match': `"${version}"` } },
      body,
    });
  expect((await patch(1, { dependsOn: ['miniflux-bocage'] })).error?.code).toBe(
    'offer-dependency-cyclic',
  );
  const changed = bodyOf(await patch(1, { price: { fixed: 10, perHead: 1, ceiling: 0 } }));
  expect(changed).toMatchObject({
    version: 2,
    price: { fixed: 10 },
    eligibility: 'organisation.department == dep-53',
  });
  const dear = await patch(2, { price: { fixed: -1, perHead: 1, ceiling: 0 } });
  expect(dear.response.status).toBe(400);
});

test('search forgives case and accents, and every word counts', async () => {
  const find = async (q: string) =>
    bodyOf(await operator().GET('/tools', { params: { query: { q } } })).items.map(
      ({ key }) => key,
    );
  expect(await find('RÉUNION tableau')).toEqual(['bigbluebutton']);
  expect(await find('reunion TABLEAU')).toEqual(['bigbluebutton']);
  expect(await find('doodle')).toEqual(['framadate']);
  expect(await find('doodle zoom')).toEqual([]);
  expect(await find('100%_')).toEqual([]);
});

test('tools are filtered, sorted and paged on the server, with their categories', async () => {
  const first = bodyOf(
    await operator().GET('/tools', { params: { query: { size: 3, sort: '-name' } } }),
  );
  expect(first).toMatchObject({ page: 1, size: 3, total: 20 });
  expect(first.items.map(({ name }) => name)).toEqual(['Zulip', 'Yakforms', 'WordPress']);
  const blogs = bodyOf(await operator().GET('/tools', { params: { query: { category: 'blog' } } }));
  expect(blogs.items.map(({ key }) => key)).toEqual(['wordpress']);
  expect(first.categories.find(({ key }) => key === 'blog')).toEqual({ key: 'blog', tools: 1 });
  const nextcloud = bodyOf(
    await operator().GET('/tools', { params: { query: { q: 'nextcloud' } } }),
  );
  expect(nextcloud.items.find(({ key }) => key === 'nextcloud')?.offers).toBe(6);
  expect(
    (await operator().GET('/tools', { params: { query: { size: 1000 } } })).response.status,
  ).toBe(400);
});

test('hosters say what they hold, for whom, and whether their evidence is fresh', async () => {
  const served = bodyOf(
    await operator().GET('/hosters', {
      params: { query: { region: 'reg-44', sort: '-capacityUsers' } },
    }),
  );
  expect(served.items.map(({ key, conformity }) => [key, conformity.stale])).toEqual([
    ['heb-ruche', false],
    ['heb-rhin', true],
  ]);
  const limited = bodyOf(
    await operator().GET('/hosters', { params: { query: { state: 'limited' } } }),
  );
  expect(limited.total).toBe(2);
});

describe('a tool that is attached', () => {
  const attach = (who: Parameters<typeof catalog.as>[0], change: Record<string, unknown> = {}) =>
    catalog.as(who).POST('/tool-attachments', {
      body: {
        profile: 'node-red',
        address: 'https://flux.mayenne.example/',
        organisationId: catalog.network['dep-53'].id,
        ...change,
      } as never,
    });

  test('has its instance, its client and its activation at once; the same again changes nothing', async () => {
    const first = await attach('technical@dep-53');
    expect(first.response.status).toBe(201);
    const attached = bodyOf(first);
    expect(attached).toMatchObject({
      instance: {
        toolKey: 'node-red',
        profile: 'node-red',
        signOn: 'single',
        hosterOrganisationId: catalog.network['dep-53'].id,
        address: 'https://flux.mayenne.example',
        redirectUris: ['https://flux.mayenne.example/auth/strategy/callback'],
        client: { state: 'requested' },
      },
      activation: { state: 'provisioning' },
    });
    expect(attached.warnings.map(({ code }) => code)).toEqual(['no-logout', 'note-node-red']);
    const again = await attach('technical@dep-53');
    expect(again.response.status).toBe(200);
    expect(bodyOf(again)).toEqual(attached);
  });

  test('follows what is given otherwise, on any host, but neither a wildcard nor an open address', async () => {
    const redirectUris = ['https://flux-2.mayenne.example/auth/strategy/callback'];
    const changed = bodyOf(await attach('technical@dep-53', { redirectUris }));
    expect(changed.instance.redirectUris).toEqual(redirectUris);
    expect(changed.warnings.map(({ code }) => code)).toContain('redirect-uri-elsewhere');
    for (const uri of ['https://x.example/*', 'http://x.example/cb', 'https://x.example/cb#x']) {
      const { error } = await attach('technical@dep-53', { redirectUris: [uri] });
      expect(error?.code).toBe('redirect-uri-inexact');
    }
  });

  test('stands where its profile is known, and nobody else attached something else', async () => {
    const refusals = {
      'profile-unknown': { profile: 'rien' },
      'redirect-uri-needed': { profile: 'generic-oidc', address: 'https://autre.example' },
      'instance-attached-otherwise': { hosterOrganisationId: catalog.network['reg-52'].id },
      'instance-address-insecure': { address: 'http://127.0.0.1:9000' },
    };
    for (const [code, change] of Object.entries(refusals)) {
      expect((await attach('technical@nat', change)).error?.code).toBe(code);
    }
  });

  test('keeps its client by another profile of the same protocol, and is activated anew after an end', async () => {
    const address = 'https://retour.mayenne.example';
    const first = bodyOf(await attach('technical@dep-53', { address }));
    const other = bodyOf(await attach('technical@dep-53', { address, profile: 'miniflux' }));
    expect(other.instance).toMatchObject({
      id: first.instance.id,
      profile: 'miniflux',
      redirectUris: [`${address}/oauth2/oidc/callback`],
      client: { state: 'requested' },
    });
    const as = catalog.as('technical@dep-53');
    const path = { activationId: String(first.activation?.id) };
    const { version } = bodyOf(await as.GET('/activations/{activationId}', { params: { path } }));
    const ended = bodyOf(
      await as.POST('/activations/{activationId}/end', {
        params: { path, header: { 'If-Match': `"${version}"` } },
        body: { message: 'Essai.' },
      }),
    );
    expect(ended.state).toBe('ended');
    const again = bodyOf(await attach('technical@dep-53', { address, profile: 'miniflux' }));
    expect(again.activation?.id).not.toBe(first.activation?.id);
    expect(again.activation?.state).toBe('provisioning');
  });

  test('at a hoster is requested by the organisation, unless who attaches may request for it', async () => {
    const address = 'https://veille-2.serveurs-bocage.example';
    const theirs = bodyOf(await attach('operator@heb-bocage', { profile: 'miniflux', address }));
    expect(theirs).toMatchObject({
      instance: { hosterOrganisationId: catalog.network['heb-bocage'].id },
      offer: { id: expect.any(String) as string },
      activation: null,
    });
    expect(theirs.warnings[0]?.code).toBe('not-requested');
    const nation = bodyOf(await attach('technical@nat', { profile: 'miniflux', address }));
    expect(nation).toMatchObject({ instance: { id: theirs.instance.id }, offer: theirs.offer });
    expect(nation.activation?.state).toBe('provisioning');
    expect((await attach('technical@reg-44')).error?.code).toBe('forbidden');
  });
});

const samlAt = 'https://wiki.example';
const consumer = (location = `${samlAt}/acs`): string =>
  `<AssertionConsumerService index="0" Binding="urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST" Location="${location}"/>`;
const metadata = (body = consumer(), id = `${samlAt}/metadata`): string =>
  `<EntityDescriptor entityID="${id}" xmlns="urn:oasis:names:tc:SAML:2.0:metadata">
<SPSSODescriptor protocolSupportEnumeration="urn:oasis:names:tc:SAML:2.0:protocol">
<SingleLogoutService Binding="urn:oasis:names:tc:SAML:2.0:bindings:SOAP" Location="${samlAt}/logout"/>
${body}
</SPSSODescriptor></EntityDescriptor>`;

test.each([
  [{ metadata: 'not XML' }, 422, 'saml-metadata-not-xml'],
  [{ metadata: `<!DOCTYPE a>${metadata()}` }, 422, 'saml-metadata-document-type'],
  [{ metadata: metadata('') }, 422, 'saml-metadata-no-post-consumer'],
  [{ metadata: metadata(consumer('https://evil.example/acs')) }, 422, 'redirect-uri-outside'],
  [{ metadata: metadata(), certificate: 'x' }, 422, 'saml-certificate-invalid'],
  [{ metadata: metadata(), logoutUri: 'https://evil.example/' }, 422, 'redirect-uri-outside'],
  [{ nameId: 'transient' }, 422, 'saml-entity-id-missing'],
  [{ entityId: 'a b' }, 422, 'saml-entity-id-invalid'],
  [{ entityId: 'wiki' }, 422, 'saml-consumer-missing'],
  [{}, 400, 'request-invalid'],
])('a tool of SAML declared with %o is refused', async (saml, status, code) => {
  const { response, error } = await declare({ address: samlAt, saml });
  expect([response.status, error?.code]).toEqual([status, code]);
});

test('a tool of SAML is declared by its metadata, or by hand, and asked for as it says', async () => {
  const { error } = await declare({ address: samlAt, saml: { metadata: metadata('<a>\n</b>') } });
  expect(error?.detail).toMatch(/^Ligne \d+ : /);
  const wiki = bodyOf(await declare({ address: samlAt, saml: { metadata: metadata() } }));
  expect(wiki).toMatchObject({
    protocol: 'saml',
    signOn: 'single',
    redirectUris: [`${samlAt}/acs`],
    postLogoutRedirectUris: [],
    backchannelLogoutUri: `${samlAt}/logout`,
    saml: { entityId: `${samlAt}/metadata`, nameId: 'persistent', signsRequests: false },
  });
  const other = 'https://moodle.example';
  const byHand = { redirectUris: [`${other}/acs`], address: other };
  const taken = await declare({ ...byHand, saml: { entityId: `${samlAt}/metadata` } });
  expect([taken.response.status, taken.error?.code]).toEqual([409, 'saml-entity-id-taken']);
  const moodle = bodyOf(
    await declare({
      ...byHand,
      saml: { entityId: other, nameId: 'transient', logoutUri: `${other}/out` },
    }),
  );
  expect(moodle.saml).toEqual({
    entityId: other,
    nameId: 'transient',
    signsRequests: false,
    logoutUri: `${other}/out`,
  });
});
