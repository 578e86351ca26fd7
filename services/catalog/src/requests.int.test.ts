// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Uuid, newId } from '@essaim/kernel';
import { eventually, organisationSnapshot } from '@essaim/testkit';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  type CatalogFixture,
  fillCatalogue,
  fixture,
  importOf,
  startFixture,
} from './test-support/catalog-fixture.ts';
import { type Driver, bodyOf, driver, untilActivation } from './test-support/driver.ts';
import { identityAnswers } from './test-support/identity-answers.ts';

let catalog: CatalogFixture;
let drive: Driver;

beforeAll(async () => {
  catalog = await startFixture();
  await fillCatalogue(catalog);
  drive = driver(catalog);
});
afterAll(() => catalog?.[Symbol.asyncDispose]());

const id = (key: 'nat' | 'reg-52' | 'dep-53' | 'dep-72' | 'dep-68' | '53-00013') =>
  catalog.network[key].id;
const ask = async (
  name: Parameters<CatalogFixture['as']>[0],
  offerKey: string,
  organisationId: string,
  headers: Record<string, string> = {},
) => {
  const { id: offerId } = await drive.offer(offerKey);
  return catalog.as(name).POST('/activations', { body: { offerId, organisationId }, headers });
};

test('an organisation that may not have it learns why, in its language, before and after asking', async () => {
  const query = { organisationId: id('dep-53'), size: 200 };
  const page = bodyOf(
    await catalog.as('coordination@dep-53').GET('/offers', { params: { query } }),
  );
  const offer = page.items.find(({ key }) => key === 'paheko-nuage49');
  expect(offer?.verdict).toMatchObject({
    eligible: false,
    requestable: false,
    reasons: [
      {
        code: 'tier-not-eligible',
        sentence:
          'L’offre s’adresse à la strate : locale. Votre structure est de strate départementale.',
      },
    ],
  });
  const refused = await catalog.as('coordination@dep-53', { language: 'en' }).POST('/activations', {
    body: { offerId: offer?.id ?? '', organisationId: id('dep-53') },
  });
  expect(refused.response.status).toBe(422);
  expect(refused.error).toMatchObject({
    code: 'offer-not-eligible',
    errors: [{ code: 'tier-not-eligible', detail: expect.stringContaining('for the tier: local') }],
  });
});

test('the list can keep what an organisation may have', async () => {
  const keys = async (organisationId: string) => {
    const query = { organisationId, eligible: true, size: 200 };
    const page = bodyOf(await catalog.as('coordination@nat').GET('/offers', { params: { query } }));
    return page.items.map(({ key }) => key).sort();
  };
  expect(await keys(id('nat'))).toEqual(['discourse-commun', 'moodle-commun', 'peertube-commun']);
  expect(await keys(id('dep-68'))).toEqual([
    'bigbluebutton-commun',
    'discourse-commun',
    'moodle-commun',
    'nextcloud-commun',
    'nextcloud-rhin',
    'nextcloud-ruche',
    'onlyoffice-ruche',
    'peertube-commun',
  ]);
});

test('asked twice, it is one request', async () => {
  const first = await ask('technical@dep-68', 'nextcloud-ruche', id('dep-68'));
  expect(first.response.status).toBe(201);
  const again = await ask('coordination@dep-68', 'nextcloud-ruche', id('dep-68'));
  expect(again.response.status).toBe(409);
  expect(again.error).toMatchObject({
    code: 'activation-already-open',
    detail: expect.stringContaining('Structure dep-68'),
  });
});

test('asked by many at the same moment, it is one request', async () => {
  const answers = await Promise.all(
    Array.from({ length: 8 }, () => ask('technical@dep-68', 'bigbluebutton-commun', id('dep-68'))),
  );
  const statuses = answers.map(({ response }) => response.status);
  expect(statuses.filter((status) => status === 201)).toHaveLength(1);
  expect(statuses.filter((status) => status === 409)).toHaveLength(7);
});

test('the same idempotency key answers what the first call answered; with another content it is refused', async () => {
  const key = { 'Idempotency-Key': 'premiere-demande' };
  const first = bodyOf(await ask('technical@dep-68', 'moodle-commun', id('dep-68'), key));
  const again = bodyOf(await ask('technical@dep-68', 'moodle-commun', id('dep-68'), key));
  expect(again.id).toBe(first.id);
  const other = await ask('technical@dep-68', 'peertube-commun', id('dep-68'), key);
  expect(other.error?.code).toBe('idempotency-key-reused');
});

test('what relies on another offer needs that one first', async () => {
  const early = await ask('coordination@dep-72', 'onlyoffice-nuage49', id('dep-72'));
  expect(early.response.status).toBe(409);
  expect(early.error?.code).toBe('offer-dependency-missing');
  bodyOf(await ask('coordination@dep-72', 'nextcloud-nuage49', id('dep-72')));
  bodyOf(await ask('coordination@dep-72', 'onlyoffice-nuage49', id('dep-72')));
});

test('what the department has, its associations have: nothing to ask', async () => {
  const offer = await drive.offer('nextcloud-bocage');
  const { id: activationId } = bodyOf(
    await ask('coordination@dep-53', 'nextcloud-bocage', id('dep-53')),
  );
  const access = { instanceId: offer.instanceId, organisationId: id('dep-53'), activationId };
  const answers = identityAnswers(catalog.identity);
  await answers.clientReady(offer.instanceId);
  await answers.accessGranted(access);
  await answers.signInSeen(access);
  await untilActivation(
    () => drive.activation('coordination@dep-53', activationId),
    ({ state }) => state === 'active',
  );
  const refused = await ask('board@53-00013', 'nextcloud-bocage', id('53-00013'));
  expect(refused.error).toMatchObject({
    code: 'activation-covered-by-above',
    detail: expect.stringContaining('Structure dep-53'),
  });
  const { verdict } = await drive.offer('nextcloud-bocage', id('53-00013'));
  expect(verdict).toMatchObject({
    eligible: true,
    requestable: false,
    activation: { activationId, state: 'active' },
  });
});

test('a hoster without room takes nobody', async () => {
  const full = fixture('hosters-example.csv').replace(
    'own servers,limited,2900',
    'own servers,full,2900',
  );
  bodyOf(await catalog.as('technical@nat').POST('/hosters/import', importOf(full)));
  const { verdict } = await drive.offer('nextcloud-garonne', id('dep-53'));
  expect(verdict?.reasons.map(({ code }) => code)).toEqual(['region-not-eligible', 'hoster-full']);
});

test('who asked does not decide, a stale version decides nothing, and a refusal says why', async () => {
  const requested = bodyOf(await ask('coordination@reg-44', 'nextcloud-commun', id('dep-68')));
  const own = await drive.accept('coordination@reg-44', requested);
  expect(own.error?.code).toBe('activation-own-request');
  const stale = await drive.accept('coordination@nat', { ...requested, version: 7 });
  expect([stale.response.status, stale.error?.code]).toEqual([412, 'version-conflict']);
  const refuse = (body: { message: string }) =>
    catalog.as('coordination@nat').POST('/activations/{activationId}/refuse', {
      params: { path: { activationId: requested.id }, header: { 'If-Match': '"1"' } },
      body,
    });
  expect((await refuse({ message: '   ' })).response.status).toBe(400);
  const refused = bodyOf(await refuse({ message: 'Choisissez l’hébergeur de la région.' }));
  expect(refused).toMatchObject({
    state: 'refused',
    decision: { outcome: 'refused', message: 'Choisissez l’hébergeur de la région.' },
  });
  const late = await drive.accept('coordination@nat', refused);
  expect(late.error?.code).toBe('activation-not-requested');
  const noTag = await catalog.as('coordination@nat').POST('/activations/{activationId}/accept', {
    params: { path: { activationId: requested.id } },
    body: {},
  });
  expect(noTag.response.status).toBe(428);
});

test("one sees the activations of one's own subtree or hoster, and no others", async () => {
  const seen = async (name: Parameters<CatalogFixture['as']>[0]) => {
    const page = bodyOf(
      await catalog.as(name).GET('/activations', { params: { query: { size: 200 } } }),
    );
    return [
      ...new Set(
        page.items.map(({ organisationId, hosterName }) =>
          [
            organisationId === id('dep-68')
              ? 'dep-68'
              : organisationId === id('dep-72')
                ? 'dep-72'
                : 'dep-53',
            hosterName,
          ].join(' '),
        ),
      ),
    ].sort();
  };
  expect(await seen('member@dep-72')).toEqual(['dep-72 Nuage associatif 49']);
  expect(await seen('coordination@reg-52')).toEqual([
    'dep-53 Les Serveurs du Bocage',
    'dep-72 Nuage associatif 49',
  ]);
  expect(await seen('operator@heb-bocage')).toEqual(['dep-53 Les Serveurs du Bocage']);
  expect(await seen('operator@heb-rhin')).toEqual([]);
  expect(await seen('board@53-00013')).toEqual([]);
  expect(await seen('nobody')).toEqual([]);
  expect((await seen('coordination@nat')).length).toBeGreaterThan(3);
});

test('the launcher names whom to ask for what nobody requested', async () => {
  const { tools } = bodyOf(await catalog.as('member@53-00013').GET('/launcher'));
  expect(tools.find(({ toolKey }) => toolKey === 'nextcloud')).toMatchObject({
    state: 'open',
    organisations: [{ organisationId: id('53-00013'), name: 'Structure 53-00013' }],
  });
  expect(tools.find(({ toolKey }) => toolKey === 'bigbluebutton')).toMatchObject({
    state: 'not-requested',
    address: null,
    reason: { code: 'not-requested', sentence: expect.stringContaining('Structure dep-53') },
    ask: {
      role: 'coordination',
      organisationId: id('dep-53'),
      people: [{ personId: catalog.person('coordination@dep-53').personId }],
    },
  });
  expect(tools.find(({ toolKey }) => toolKey === 'paheko')).toMatchObject({
    ask: { role: 'board', organisationId: id('53-00013') },
  });
  const empty = bodyOf(await catalog.as('nobody').GET('/launcher'));
  expect(empty.tools).toEqual([]);
});

test('what could not be applied is parked, listed, and replayed once its cause is gone', async () => {
  const nation = catalog.as('technical@nat');
  const publish = (organisationId: Uuid, key: string, type: 'registered' | 'updated') =>
    catalog.identity.publish({
      type: `organisation.${type}`,
      aggregate: 'organisation',
      aggregateId: organisationId,
      data: {
        ...organisationSnapshot({ ...catalog.network['heb-rhin'], id: organisationId }),
        key,
      },
    });
  const [first, second] = [newId(), newId()];
  await publish(first, 'heb-double', 'registered');
  await publish(second, 'heb-double', 'registered');
  await eventually(async () => {
    const page = bodyOf(await nation.GET('/parked'));
    expect(page).toMatchObject({
      total: 1,
      items: [{ source: 'identity', aggregateId: second, waiting: 1, reason: 'handler-failed' }],
    });
  });
  const replay = () =>
    nation.POST('/parked/replay', { body: { source: 'identity', aggregateId: second } });
  expect(bodyOf(await replay())).toEqual({ applied: 0, stillParked: true });

  await publish(first, 'heb-simple', 'updated');
  await eventually(async () => {
    expect(bodyOf(await replay())).toEqual({ applied: 1, stillParked: false });
  });
  expect((await replay()).error?.code).toBe('not-found');
  const journal = bodyOf(
    await nation.GET('/journal', { params: { query: { resourceType: 'parked' } } }),
  );
  expect(journal.items[0]).toMatchObject({
    action: 'replayParked',
    personId: catalog.person('technical@nat').personId,
    summary: { applied: 1, stillParked: false },
  });
});
