// SPDX-License-Identifier: AGPL-3.0-or-later
import { newId } from '@essaim/kernel';
import { eventually } from '@essaim/testkit';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  type CatalogFixture,
  fillCatalogue,
  fixture,
  importOf,
  factorGiven,
  startFixture,
} from './test-support/catalog-fixture.ts';
import { bodyOf, driver } from './test-support/driver.ts';

const ADDRESS = 'https://veille.serveurs-bocage.example';
let catalog: CatalogFixture;
let instanceId: string;

const operator = (claims: Record<string, unknown> = {}) =>
  catalog.as('operator@heb-bocage', { claims });
const change = async (body: Record<string, unknown>, claims: Record<string, unknown> = {}) => {
  const path = { instanceId };
  const { version } = bodyOf(await operator().GET('/instances/{instanceId}', { params: { path } }));
  return operator(claims).PATCH('/instances/{instanceId}', {
    params: { path, header: { 'If-Match': `"${version}"` } },
    body,
  });
};

beforeAll(async () => {
  catalog = await startFixture({ asksSecondFactor: true });
  await fillCatalogue(catalog);
  const made = await operator().POST('/instances', {
    body: {
      toolKey: 'miniflux',
      hosterOrganisationId: catalog.network['heb-bocage'].id,
      name: 'Veille du Bocage',
      address: ADDRESS,
      toolVersion: '2.2.16',
    },
  });
  instanceId = bodyOf(made).id;
});
afterAll(() => catalog?.[Symbol.asyncDispose]());

test.each([
  { address: 'https://ailleurs.example' },
  { redirectUris: [`${ADDRESS}/autre`] },
  { postLogoutRedirectUris: [`${ADDRESS}/sortie`] },
  { backchannelLogoutUri: `${ADDRESS}/fin` },
  { secondFactor: true },
])('%j takes a second factor of the last ten minutes', async (body) => {
  for (const claims of [{}, { acr: '1' }, factorGiven(11)]) {
    const { response, error } = await change(body, claims);
    expect([response.status, error?.code]).toEqual([401, 'second-factor-needed']);
    expect(response.headers.get('www-authenticate')).toContain('insufficient_user_authentication');
  }
});

test('offers from a file take one, reading the file does not', async () => {
  const send = (claims: Readonly<Record<string, unknown>>, dryRun: boolean) =>
    catalog
      .as('technical@nat', { claims })
      .POST('/offers/import', importOf(fixture('offers-example.csv'), dryRun));
  expect((await send(factorGiven(11), false)).error?.code).toBe('second-factor-needed');
  expect(bodyOf(await send({}, true))).toMatchObject({ dryRun: true });
  expect(bodyOf(await send(factorGiven(), false))).toMatchObject({ dryRun: false });
});

test('a change of the name takes none', async () => {
  expect(bodyOf(await change({ name: 'La veille' }))).toMatchObject({ name: 'La veille' });
});

test('identity is asked for a client that takes a second factor, and for one that does not', async () => {
  const drive = driver(catalog);
  const organisationId = catalog.network['dep-68'].id;
  const offer = await drive.offer('nextcloud-rhin', organisationId);
  const path = { instanceId: offer.instanceId };
  const set = async (secondFactor: boolean) => {
    const as = catalog.as('operator@heb-rhin', {
      claims: factorGiven(1),
    });
    const { version } = bodyOf(await as.GET('/instances/{instanceId}', { params: { path } }));
    const changed = await as.PATCH('/instances/{instanceId}', {
      params: { path, header: { 'If-Match': `"${version}"` } },
      body: { secondFactor },
    });
    expect(bodyOf(changed)).toMatchObject({ secondFactor });
  };
  const asked = () =>
    catalog.heard.of('identity.ensure-client').map(({ secondFactor }) => secondFactor);

  await set(true);
  const requested = await drive.request('technical@dep-68', offer.id, organisationId, newId());
  bodyOf(await drive.accept('coordination@reg-44', requested));
  await eventually(() => expect(asked()).toEqual([true]));
  await set(false);
  await eventually(() => expect(asked()).toEqual([true, undefined]));
});
