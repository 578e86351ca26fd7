// SPDX-License-Identifier: AGPL-3.0-or-later
import { openApiDocument } from '@essaim/contracts';
import { newId } from '@essaim/kernel';
import {
  type MatrixLines,
  type MatrixRun,
  type Persona,
  type PersonaName,
  type TestNetwork,
  badTokens,
  checkAtOnce,
  checkBadInputs,
  checkBadTokens,
  checkOperation,
  operationsWithoutLine,
} from '@essaim/testkit';
import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { seedNetwork } from './test-support/seed-network.ts';
import { type TestIdentity, startTestIdentity } from './test-support/test-identity.ts';
import { seedDeparture } from './test-support/seed-departure.ts';
import { seedProvider } from './test-support/seed-provider.ts';
import { seedForMatrix, seedReferent } from './test-support/seed-for-matrix.ts';
import { seedMachineKey } from './test-support/seed-machine-key.ts';

const document = openApiDocument('identity');

let identity: TestIdentity;
let network: TestNetwork;
let people: Persona[];
let seeded: Awaited<ReturnType<typeof seedForMatrix>>;
let machineKeyId: string;
let departure: Awaited<ReturnType<typeof seedDeparture>>;

const csv = (header: string) => ({
  body: `${header}\n`,
  headers: { 'content-type': 'text/csv' },
  query: { dryRun: 'true' },
});

const nation = (...roles: string[]): PersonaName[] =>
  roles.map((role) => `${role}@nat` as PersonaName);

const works = (name: PersonaName): boolean => !name.startsWith('member@');

const INTO_DEP_53: PersonaName[] = [
  ...nation('coordination', 'technical', 'data_protection', 'liaison', 'support'),
  'coordination@reg-52',
  'liaison@reg-52',
  'support@reg-52',
  'data_protection@reg-52',
  'coordination@dep-53',
  'liaison@dep-53',
  'support@dep-53',
  'data_protection@dep-53',
];

const GIVE_AT_DEP_53: PersonaName[] = [
  'coordination@nat',
  'coordination@reg-52',
  'coordination@dep-53',
];

const KEYS_OF_DEP_53: PersonaName[] = [
  ...nation('coordination', 'technical'),
  'coordination@reg-52',
  'technical@reg-52',
  'coordination@dep-53',
  'technical@dep-53',
];

const COORDINATES: PersonaName[] = [
  'coordination@nat',
  'coordination@reg-52',
  'coordination@reg-44',
  'coordination@dep-53',
  'coordination@dep-72',
  'coordination@dep-68',
];

/** An association goes to another department; to the one that it has, when nothing is to change. */
const transferTo = (key: 'dep-53' | 'dep-72') => ({
  kind: 'transfer',
  organisationId: network['53-00013'].id,
  targetId: network[key].id,
  effectiveOn: '2099-01-01',
});

const OPERATES = nation('technical', 'coordination');

const CONNECTS: PersonaName[] = [...OPERATES, 'coordination@reg-52', 'technical@reg-52'];

const providerSettings = () => ({
  organisationId: network['reg-52'].id,
  alias: 'reg-52',
  kind: 'saml',
  name: 'Comptes',
  address: 'http://localhost:1/metadata',
});

const lines: MatrixLines = {
  importTerritories: { allowed: OPERATES, request: () => csv('code') },
  importCommunes: { allowed: OPERATES, request: () => csv('code') },
  importOrganisations: { allowed: OPERATES, request: () => csv('key,tier') },
  createAssociationImport: {
    allowed: [...COORDINATES, 'technical@nat'],
    request: () => ({ body: 'code_adherent\n', headers: { 'content-type': 'text/csv' } }),
  },
  listAssociationImports: { allowed: [...COORDINATES, 'technical@nat'], request: () => ({}) },
  ...Object.fromEntries(
    [
      'getAssociationImport',
      'listAssociationImportRemarks',
      'exportRefusedAssociations',
      'applyAssociationImport',
      'stopAssociationImport',
    ].map((operationId) => [
      operationId,
      {
        allowed: [...GIVE_AT_DEP_53, 'coordination@dep-53', 'technical@nat'] as PersonaName[],
        request: () => ({ params: { importId: seeded.importId } }),
      },
    ]),
  ),
  importPeople: { allowed: COORDINATES, request: () => csv('given_name') },
  importInvitations: { allowed: COORDINATES, request: () => csv('email') },
  listTerritories: { allowed: 'everyone', request: () => ({}) },
  listOrganisations: { allowed: 'everyone', request: () => ({ query: { tier: 'regional' } }) },
  getOrganisation: {
    allowed: 'everyone',
    request: () => ({ params: { organisationId: network['dep-53'].id } }),
  },
  updateOrganisation: {
    allowed: GIVE_AT_DEP_53,
    request: () => ({
      params: { organisationId: network['dep-53'].id },
      headers: { 'if-match': '"0"' },
      body: { volunteers: 51 },
    }),
  },
  listOrganisationPeople: {
    allowed: (name) => works(name) || name === 'member@dep-53',
    request: () => ({ params: { organisationId: network['dep-53'].id } }),
  },
  listReferents: {
    allowed: (name) => works(name) || name === 'member@dep-53',
    request: () => ({ params: { organisationId: network['dep-53'].id } }),
  },
  createReferent: {
    allowed: GIVE_AT_DEP_53,
    request: () => ({
      params: { organisationId: network['dep-53'].id },
      body: { subject: 'general', name: 'Sans adresse' },
    }),
  },
  updateReferent: {
    allowed: GIVE_AT_DEP_53,
    request: () => ({
      params: { referentId: seeded.referentId },
      headers: { 'if-match': '"0"' },
      body: { subject: 'general', name: 'Alix', phone: '02 43 00 00 00' },
    }),
  },
  deleteReferent: {
    allowed: GIVE_AT_DEP_53,
    request: async () => ({
      params: { referentId: await seedReferent(identity.db, network['dep-53'].id) },
    }),
  },
  getOrganisationNotes: {
    allowed: (name) =>
      (works(name) && /@(reg-52|dep-53)$/.test(name)) || (works(name) && name.endsWith('@nat')),
    request: () => ({ params: { organisationId: network['dep-53'].id } }),
  },
  writeOrganisationNote: {
    allowed: [
      ...nation('coordination', 'liaison', 'support'),
      ...(['reg-52', 'dep-53'] as const).flatMap((place): PersonaName[] => [
        `coordination@${place}`,
        `liaison@${place}`,
        `support@${place}`,
      ]),
    ],
    request: () => ({
      params: { organisationId: network['dep-53'].id, visibility: 'private' },
      headers: { 'if-match': '"99"' },
      body: { body: 'Une note' },
    }),
  },
  createSubstitute: {
    allowed: GIVE_AT_DEP_53,
    request: () => ({
      params: { mandateId: seeded.endedMandateId },
      body: { personId: newId(), to: '2099-01-01' },
    }),
  },
  requireSecondFactor: {
    allowed: GIVE_AT_DEP_53,
    request: () => ({
      params: { mandateId: seeded.endedMandateId },
      body: { required: true },
    }),
  },
  listOrganisationPeriods: {
    allowed: 'everyone',
    request: () => ({ params: { organisationId: network['dep-53'].id } }),
  },
  listStructureChanges: {
    allowed: INTO_DEP_53,
    request: () => ({ query: { organisationId: network['dep-53'].id } }),
  },
  createStructureChange: {
    allowed: ['coordination@nat', 'coordination@reg-52'],
    request: () => ({ body: transferTo('dep-53') }),
  },
  previewStructureChange: {
    allowed: ['coordination@nat', 'coordination@reg-52'],
    request: () => ({ body: transferTo('dep-72') }),
  },
  cancelStructureChange: {
    allowed: ['coordination@nat', 'coordination@reg-52'],
    request: () => ({ params: { changeId: seeded.structureChangeId } }),
  },
  ...Object.fromEntries(
    [
      ['listDuplicates', () => ({ query: { organisationId: network['dep-53'].id } })] as const,
      ['searchDuplicates', () => ({ body: { organisationId: network['dep-53'].id } })] as const,
    ].map(([operationId, request]) => [
      operationId,
      { allowed: [...GIVE_AT_DEP_53, 'technical@nat'] as PersonaName[], request },
    ]),
  ),
  decideDuplicate: {
    allowed: ['coordination@nat', 'coordination@reg-52'],
    request: () => ({ params: { duplicateId: seeded.duplicateId }, body: { keepId: newId() } }),
  },
  getOrganisationTree: { allowed: 'everyone', request: () => ({}) },
  listVacancies: {
    allowed: INTO_DEP_53,
    request: () => ({ query: { organisationId: network['dep-53'].id } }),
  },
  getMe: { allowed: 'everyone', request: () => ({}) },
  updateMe: { allowed: 'everyone', request: () => ({ body: { language: 'fr' } }) },
  listMyCare: { allowed: 'everyone', request: () => ({}) },
  listMyConsents: { allowed: 'everyone', request: () => ({}) },
  withdrawMyConsent: {
    allowed: 'everyone',
    request: () => ({ params: { clientId: 'tool-of-nobody' } }),
  },
  exportMyData: { allowed: 'everyone', request: () => ({}) },
  listMySecondFactors: { allowed: 'everyone', request: () => ({}) },
  listMySessions: { allowed: 'everyone', request: () => ({}) },
  signOutEverywhere: { allowed: 'everyone', request: () => ({}), isAtOnce: true },
  listPeople: {
    allowed: INTO_DEP_53,
    request: () => ({ query: { organisationId: network['dep-53'].id } }),
  },
  listMandates: {
    allowed: INTO_DEP_53,
    request: () => ({ query: { organisationId: network['dep-53'].id } }),
  },
  grantMandate: {
    allowed: GIVE_AT_DEP_53,
    request: () => ({
      body: {
        personId: newId(),
        organisationId: network['dep-53'].id,
        role: 'liaison',
      },
    }),
  },
  endMandate: {
    allowed: GIVE_AT_DEP_53,
    request: () => ({ params: { mandateId: seeded.endedMandateId }, body: {} }),
  },
  previewOffboarding: {
    allowed: GIVE_AT_DEP_53,
    request: () => ({
      params: { personId: newId() },
      query: { organisationId: network['dep-53'].id },
    }),
  },
  startOffboarding: {
    allowed: GIVE_AT_DEP_53,
    request: () => ({
      body: { personId: newId(), organisationId: network['dep-53'].id, scope: 'here' },
    }),
  },
  offboardOrganisation: {
    allowed: GIVE_AT_DEP_53,
    request: () => ({
      params: { organisationId: network['dep-53'].id },
      body: { scope: 'hoster' },
    }),
  },
  listOffboardings: {
    allowed: INTO_DEP_53,
    request: () => ({ query: { organisationId: network['dep-53'].id } }),
  },
  ...Object.fromEntries(
    ['getOffboarding', 'getOffboardingProof'].map((operationId) => [
      operationId,
      {
        allowed: INTO_DEP_53,
        request: () => ({ params: { offboardingId: departure.offboardingId } }),
      },
    ]),
  ),
  listOffboardingTools: {
    allowed: ['operator@heb-bocage', ...OPERATES],
    request: () => ({ query: { hosterOrganisationId: network['heb-bocage'].id } }),
  },
  confirmOffboardingTool: {
    allowed: ['operator@heb-bocage', ...OPERATES],
    request: () => ({
      params: { toolTaskId: departure.toolTaskId },
      body: { outcome: 'not-removed', note: ' ' },
    }),
  },
  retryOffboardingTool: {
    allowed: ['operator@heb-bocage', ...OPERATES],
    request: () => ({ params: { toolTaskId: departure.toolTaskId } }),
  },
  listInvitations: {
    allowed: INTO_DEP_53,
    request: () => ({ query: { organisationId: network['dep-53'].id } }),
  },
  createInvitation: {
    allowed: GIVE_AT_DEP_53,
    request: () => ({
      body: { email: 'not an address', organisationId: network['dep-53'].id, role: 'support' },
    }),
  },
  createPrintableInvitation: {
    allowed: GIVE_AT_DEP_53,
    request: () => ({
      body: {
        givenName: '<',
        familyName: '>',
        organisationId: network['dep-53'].id,
        role: 'support',
      },
    }),
  },
  printInvitation: {
    allowed: GIVE_AT_DEP_53,
    request: () => ({ params: { invitationId: seeded.invitationId } }),
  },
  printPasswordCode: {
    allowed: GIVE_AT_DEP_53,
    request: () => ({
      params: { personId: newId() },
      body: { organisationId: network['dep-53'].id },
    }),
  },
  redeemPrintedCode: {
    allowed: 'everyone',
    request: () => ({ body: { code: 'ABCD-EFGH-JKMN' } }),
  },
  acceptInvitation: {
    allowed: 'everyone',
    request: () => ({ body: { token: randomBytes(32).toString('base64url') } }),
  },
  previewInvitation: {
    allowed: 'everyone',
    request: () => ({ body: { token: randomBytes(32).toString('base64url') } }),
  },
  getInvitation: {
    allowed: INTO_DEP_53,
    request: () => ({ params: { invitationId: seeded.invitationId } }),
  },
  resendInvitation: {
    allowed: GIVE_AT_DEP_53,
    request: () => ({ params: { invitationId: seeded.invitationId } }),
  },
  revokeInvitation: {
    allowed: GIVE_AT_DEP_53,
    request: () => ({ params: { invitationId: seeded.invitationId } }),
  },
  listIdentityProviders: {
    allowed: CONNECTS,
    request: () => ({ query: { organisationId: network['reg-52'].id } }),
  },
  getProviderHandover: {
    allowed: CONNECTS,
    request: () => ({ query: { organisationId: network['dep-53'].id } }),
  },
  createIdentityProvider: { allowed: CONNECTS, request: () => ({ body: providerSettings() }) },
  checkProviderSettings: { allowed: CONNECTS, request: () => ({ body: providerSettings() }) },
  updateIdentityProvider: {
    allowed: CONNECTS,
    request: () => ({
      params: { providerId: seeded.providerId },
      headers: { 'if-match': '"0"' },
      body: { name: 'Comptes' },
    }),
  },
  finishProviderTrial: {
    allowed: [...CONNECTS, 'coordination@reg-44', 'technical@reg-44'],
    request: () => ({ body: { state: 'none' } }),
  },
  ...Object.fromEntries(
    [
      'getIdentityProvider',
      'recheckIdentityProvider',
      'startProviderTrial',
      'enableIdentityProvider',
      'disableIdentityProvider',
    ].map((operationId) => [
      operationId,
      { allowed: CONNECTS, request: () => ({ params: { providerId: seeded.providerId } }) },
    ]),
  ),
  listApprovals: {
    allowed: [...CONNECTS, 'coordination@dep-53'],
    request: () => ({ query: { organisationId: network['dep-53'].id } }),
  },
  getApproval: {
    allowed: CONNECTS,
    request: () => ({ params: { approvalId: seeded.approvalId } }),
  },
  grantApproval: {
    allowed: CONNECTS,
    request: () => ({ params: { approvalId: seeded.approvalId } }),
  },
  refuseApproval: {
    allowed: CONNECTS,
    request: () => ({ params: { approvalId: seeded.approvalId }, body: { reason: 'Non' } }),
  },
  withdrawApproval: {
    allowed: CONNECTS,
    request: () => ({ params: { approvalId: seeded.approvalId } }),
  },
  listMyProviders: { allowed: 'everyone', request: () => ({}) },
  removeMyProvider: {
    allowed: 'everyone',
    request: () => ({ params: { alias: 'provider-of-nobody' } }),
  },
  listSignInChoices: {
    allowed: 'everyone',
    request: () => ({ query: { domain: 'exemple.org' } }),
  },
  addProviderDomain: {
    allowed: CONNECTS,
    request: () => ({
      params: { providerId: seeded.providerId },
      body: { domain: 'exemple.org' },
    }),
  },
  ...Object.fromEntries(
    ['verifyProviderDomain', 'removeProviderDomain'].map((operationId) => [
      operationId,
      {
        allowed: CONNECTS,
        request: () => ({ params: { providerId: seeded.providerId, domain: 'exemple.org' } }),
      },
    ]),
  ),
  deleteIdentityProvider: {
    allowed: CONNECTS,
    request: async () => ({ params: { providerId: await seedProvider(identity, network) } }),
  },
  listMemberships: {
    allowed: INTO_DEP_53,
    request: () => ({ query: { organisationId: network['dep-53'].id } }),
  },
  importRenewals: {
    allowed: [...COORDINATES, 'board@53-00013'],
    request: () => csv('email,organisation_key'),
  },
  listMachineKeys: {
    allowed: KEYS_OF_DEP_53,
    request: () => ({ query: { organisationId: network['dep-53'].id } }),
  },
  createMachineKey: {
    allowed: KEYS_OF_DEP_53,
    request: () => ({
      body: {
        organisationId: network['dep-53'].id,
        service: 'scim',
        name: 'Annuaire',
        lastDay: '2020-01-01',
      },
    }),
  },
  exchangeMachineKey: {
    allowed: 'everyone',
    // Without a key at all: a wrong one is a refusal of its own.
    request: () => ({ body: { key: '' } }),
  },
  getMachineKeySet: { allowed: 'everyone', request: () => ({}) },
  rotateMachineKey: {
    allowed: KEYS_OF_DEP_53,
    request: () => ({ params: { machineKeyId }, body: { lastDay: '2020-01-01' } }),
  },
  revokeMachineKey: { allowed: KEYS_OF_DEP_53, request: () => ({ params: { machineKeyId } }) },
  listClients: {
    allowed: ['operator@heb-bocage', ...OPERATES],
    request: () => ({ query: { hosterOrganisationId: network['heb-bocage'].id } }),
  },
  getClient: {
    allowed: ['operator@heb-bocage', ...OPERATES],
    request: () => ({ params: { instanceId: seeded.instanceId } }),
  },
  readClientSecret: {
    allowed: ['operator@heb-bocage'],
    request: () => ({ params: { instanceId: seeded.instanceId } }),
  },
  rotateClientSecret: {
    allowed: ['operator@heb-bocage'],
    request: () => ({ params: { instanceId: seeded.instanceId } }),
  },
  getReconcilePlan: { allowed: OPERATES, request: () => ({}) },
  applyReconcilePlan: { allowed: OPERATES, request: () => ({ body: { planId: 'none' } }) },
  getReconcileState: { allowed: OPERATES, request: () => ({}) },
  listReconcileRuns: { allowed: OPERATES, request: () => ({}) },
  approveReconcileRun: { allowed: OPERATES, request: () => ({ params: { runId: newId() } }) },
  refuseReconcileRun: { allowed: OPERATES, request: () => ({ params: { runId: newId() } }) },
  endReconcileAdoption: { allowed: OPERATES, request: () => ({ params: { adoptionId: newId() } }) },
  listKeycloakTasks: { allowed: OPERATES, request: () => ({}) },
  retryKeycloakTask: { allowed: OPERATES, request: () => ({ params: { taskId: newId() } }) },
  listJournal: {
    allowed: [
      ...nation('coordination', 'technical', 'data_protection', 'board', 'committee'),
      'coordination@reg-52',
      'technical@reg-52',
      'data_protection@reg-52',
      'board@reg-52',
      'coordination@dep-53',
      'technical@dep-53',
      'data_protection@dep-53',
      'board@dep-53',
    ],
    request: () => ({ query: { organisationId: network['dep-53'].id } }),
  },
  listThreadLinks: {
    allowed: (name) =>
      (works(name) && /@(nat|reg-52|dep-53)$/.test(name)) || name === 'member@dep-53',
    request: () => ({ query: { organisationId: network['dep-53'].id } }),
  },
  listParked: { allowed: OPERATES, request: () => ({}) },
  replayParked: {
    allowed: OPERATES,
    request: () => ({ body: { source: 'catalog', aggregateId: newId() } }),
  },
};

const run = (): MatrixRun => ({
  document,
  baseUrl: identity.url,
  personas: people,
  lines,
  token: (one) => identity.realm.token({ uid: one.uid, mandateVersion: 0 }),
});

beforeAll(async () => {
  identity = await startTestIdentity();
  ({ network, people } = await seedNetwork(identity.db));
  seeded = await seedForMatrix(identity, network, people);
  machineKeyId = await seedMachineKey(identity, network, people);
  departure = await seedDeparture(identity, network, people, seeded.instanceId);
});

afterAll(() => identity[Symbol.asyncDispose]());

test('every operation has a line', () => {
  expect(operationsWithoutLine(document, lines)).toEqual([]);
});

describe('who may, and who may not', () => {
  test.each(Object.keys(lines).filter((id) => id !== 'signOutEverywhere'))('%s', async (id) => {
    expect(await checkOperation(run(), id)).toEqual([]);
  });
});

test('no operation takes a bad token', async () => {
  const tokens = await badTokens(identity.realm, String(people[0]?.uid));
  expect(await checkBadTokens(run(), tokens)).toEqual([]);
});

test.each(Object.keys(lines).filter((id) => id !== 'signOutEverywhere'))(
  '%s: no bad input is a failure of ours',
  async (id) => {
    expect(await checkBadInputs(run(), id)).toEqual([]);
  },
);

test.each(Object.keys(lines).filter((id) => id !== 'signOutEverywhere'))(
  '%s: several at once is no failure of ours',
  async (operationId) => {
    expect(await checkAtOnce(run(), operationId)).toEqual([]);
  },
);

/** Each answer waits for the end of its second. */
test('signOutEverywhere', async () => {
  expect(await checkOperation(run(), 'signOutEverywhere')).toEqual([]);
}, 180_000);
