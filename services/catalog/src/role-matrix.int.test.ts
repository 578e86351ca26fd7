// SPDX-License-Identifier: AGPL-3.0-or-later
import { openApiDocument } from '@essaim/contracts';
import {
  type Persona,
  type PersonaName,
  badTokens,
  checkAtOnce,
  checkBadInputs,
  checkBadTokens,
  checkOperation,
  operationsWithoutLine,
} from '@essaim/testkit';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  type CatalogFixture,
  fillCatalogue,
  startFixture,
} from './test-support/catalog-fixture.ts';
import { bodyOf, driver } from './test-support/driver.ts';
import { type MatrixSubject, roleMatrix } from './test-support/role-matrix-lines.ts';

const document = openApiDocument('catalog');

let catalog: CatalogFixture;
let run: Parameters<typeof checkOperation>[0];
let local: Parameters<typeof checkOperation>[0];

beforeAll(async () => {
  catalog = await startFixture();
  await fillCatalogue(catalog);
  const drive = driver(catalog);
  const subject = async (
    offerKey: string,
    requester: PersonaName,
    place: 'dep-53' | 'dep-68' | '53-00013',
    hoster: 'heb-bocage' | 'heb-rhin',
  ): Promise<MatrixSubject> => {
    const offer = await drive.offer(offerKey);
    const organisationId = catalog.network[place].id;
    const { id } = await drive.request(requester, offer.id, organisationId);
    const operator = catalog.as(`operator@${hoster}`);
    const hosterOrganisationId = catalog.network[hoster].id;
    const window = bodyOf(
      await operator.POST('/maintenance', {
        body: {
          hosterOrganisationId,
          startsAt: '2027-03-01T20:00:00Z',
          endsAt: '2027-03-01T22:00:00Z',
          message: 'Mise à jour.',
        },
      }),
    );
    const incident = bodyOf(
      await operator.POST('/incidents', {
        body: {
          hosterOrganisationId,
          title: 'Lenteurs',
          state: 'investigating',
          message: 'Nous cherchons.',
        },
      }),
    );
    const hook = bodyOf(
      await catalog.as('technical@nat').POST('/webhooks', {
        body: { organisationId, address: 'https://192.0.43.8/essaim' },
      }),
    );
    const department = place === 'dep-68' ? place : 'dep-53';
    const departmentId = catalog.network[department].id;
    const run = bodyOf(
      await catalog.as(`coordination@${department}`).POST('/activation-runs', {
        body: { name: 'Essai', organisationId: departmentId, offerIds: [offer.id] },
      }),
    );
    const report = bodyOf(
      await catalog.as(`member@${place}`).POST('/reports', {
        body: {
          instanceId: offer.instanceId,
          organisationId,
          title: 'Rien ne s’ouvre',
          message: 'Depuis ce matin.',
        },
      }),
    );
    const known = bodyOf(
      await operator.POST('/known-problems', {
        body: { instanceId: offer.instanceId, title: 'Lenteurs', advice: 'Attendez le soir.' },
      }),
    );
    return {
      offerId: offer.id,
      instanceId: offer.instanceId,
      activationId: id,
      organisationId,
      hosterOrganisationId,
      maintenanceId: window.id,
      incidentId: incident.id,
      runId: run.id,
      departmentId,
      webhookId: hook.webhook.id,
      reportId: report.id,
      knownProblemId: known.id,
    };
  };
  const token = (persona: Persona) => catalog.token(persona);
  const base = { document, baseUrl: catalog.url, personas: catalog.people, token };
  const department = await subject('nextcloud-rhin', 'technical@dep-68', 'dep-68', 'heb-rhin');
  const association = await subject('nextcloud-bocage', 'board@53-00013', '53-00013', 'heb-bocage');
  run = { ...base, lines: roleMatrix(department, 'department') };
  local = { ...base, lines: roleMatrix(association, 'association') };
});
afterAll(() => catalog?.[Symbol.asyncDispose]());

const operations = Object.keys(roleMatrix({} as MatrixSubject, 'department'));

test('every operation has its line', () => {
  expect(operationsWithoutLine(document, run.lines)).toEqual([]);
});

test.each(operations)('%s: who may at a department, and all who may not', async (operationId) => {
  expect(await checkOperation(run, operationId)).toEqual([]);
});

test.each(operations.filter((id) => /Activation|Step|Journal|Thread/.test(id)))(
  '%s: who may at an association',
  async (operationId) => {
    expect(await checkOperation(local, operationId)).toEqual([]);
  },
);

test('no operation takes a token that is wrong in one point', async () => {
  const [anyone] = catalog.people;
  const tokens = await badTokens(catalog.realm, anyone?.uid ?? '');
  expect(await checkBadTokens(run, tokens)).toEqual([]);
});

test('the hat that is worn decides, whatever the other mandates allow', async () => {
  const persona = catalog.person('technical@nat');
  const call = (mandate: string) =>
    fetch(`${catalog.url}/parked`, {
      headers: { authorization: `Bearer ${token}`, 'essaim-mandate': mandate },
    });
  const token = await catalog.token(persona);
  expect((await call(persona.mandates[0]?.id ?? '')).status).toBe(200);
  const foreign = await call(catalog.person('coordination@nat').mandates[0]?.id ?? '');
  expect(foreign.status).toBe(403);
  expect(await foreign.json()).toMatchObject({ code: 'mandate-not-yours' });
});

test.each(operations)('%s: no bad input is a failure of ours', async (operationId) => {
  expect(await checkBadInputs(run, operationId)).toEqual([]);
});

test.each(operations)('%s: several at once is no failure of ours', async (operationId) => {
  expect(await checkAtOnce(run, operationId)).toEqual([]);
});
