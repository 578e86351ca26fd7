// SPDX-License-Identifier: AGPL-3.0-or-later
import { MANDATE_ROLES, type MandateRole } from '@essaim/kernel';
import type { MatrixLine, MatrixRequest, PersonaName } from '@essaim/testkit';

/** Ids of one organisation's activation and of what it uses. */
export interface MatrixSubject {
  readonly offerId: string;
  readonly instanceId: string;
  readonly activationId: string;
  readonly organisationId: string;
  readonly hosterOrganisationId: string;
  readonly maintenanceId: string;
  readonly incidentId: string;
  /** A bulk activation, and the department that it is of. */
  readonly runId: string;
  readonly departmentId: string;
  /** Of the organisation. */
  readonly webhookId: string;
  /** Of a member of the organisation. */
  readonly reportId: string;
  readonly knownProblemId: string;
}

type Place = PersonaName extends `${MandateRole}@${infer Key}` ? Key : never;

const at = (roles: readonly MandateRole[], ...places: readonly Place[]): PersonaName[] =>
  places.flatMap((place) => roles.map((role) => `${role}@${place}` as const));

const STALE = { 'if-match': '"9999"' };
const CSV = { 'content-type': 'text/csv' };
const NATION = at(['coordination', 'technical'], 'nat');
const SIDES = {
  department: { lineage: ['nat', 'reg-44', 'dep-68'], own: 'dep-68', hoster: 'heb-rhin' },
  association: {
    lineage: ['nat', 'reg-52', 'dep-53', '53-00013'],
    own: '53-00013',
    hoster: 'heb-bocage',
  },
} as const satisfies Record<string, { lineage: readonly Place[]; own: Place; hoster: Place }>;

/**
 * Who may call each operation about one organisation's activation. Those who may are answered with
 * anything but a refusal: most requests are made to fail for another reason and change nothing.
 */
export const roleMatrix = (
  subject: MatrixSubject,
  side: keyof typeof SIDES,
): Readonly<Record<string, MatrixLine>> => {
  const { lineage, own, hoster } = SIDES[side];
  const above = lineage.slice(0, -1);
  const operator = at(['operator'], hoster);
  const hosting = [...operator, ...at(['technical'], 'nat')];
  const seeing = at(MANDATE_ROLES, ...lineage);
  const leading = at(['coordination', 'technical'], ...lineage);
  const asking = [...leading, ...at(['board'], own)];
  const deciding = [
    ...at(['coordination'], ...above),
    ...(side === 'association' ? at(['liaison'], 'dep-53') : []),
  ];
  const journal = at(['coordination', 'technical', 'board', 'data_protection'], ...lineage);
  const line = (allowed: MatrixLine['allowed'], request: MatrixRequest = {}): MatrixLine => ({
    allowed,
    request: () => request,
  });
  const { activationId, instanceId, offerId, organisationId, hosterOrganisationId } = subject;
  const { runId, departmentId } = subject;
  const aroundRun = side === 'department' ? lineage : above;
  const bulk = at(['coordination', 'technical'], ...aroundRun);
  const order = { name: 'Essai', organisationId: departmentId, offerIds: [offerId] };
  const { maintenanceId, incidentId, webhookId, reportId, knownProblemId } = subject;
  const report = { params: { reportId } };
  const answering = at(['support', 'coordination', 'technical'], ...lineage);
  const reporter = at(['member'], own);
  const publishing = [...hosting, ...at(['support'], 'nat')];
  const hook = { params: { webhookId } };
  const change = { params: { activationId }, headers: STALE };
  const step = { params: { activationId, stepKey: 'configuration' } };
  return {
    importTools: line(NATION, { body: { files: [{ name: 'x', text: 'x' }] } }),
    exportTools: line('everyone'),
    listTools: line('everyone'),
    getTool: line('everyone', { params: { toolKey: 'nextcloud' } }),
    importHosters: line(NATION, { body: 'key\n', headers: CSV }),
    listHosters: line('everyone'),
    getHoster: line('everyone', { params: { organisationId: hosterOrganisationId } }),
    listInstances: line('everyone'),
    createInstance: line(hosting, {
      body: {
        toolKey: 'nextcloud',
        hosterOrganisationId,
        name: 'Essai',
        address: 'http://not-protected.example',
        toolVersion: '31',
      },
    }),
    checkSignIn: line(hosting, { params: { instanceId } }),
    attachTool: line(hosting, {
      body: {
        profile: 'node-red',
        hosterOrganisationId,
        organisationId,
        address: 'http://not-protected.example',
      },
    }),
    getInstance: line('everyone', { params: { instanceId } }),
    updateInstance: line(hosting, {
      params: { instanceId },
      headers: STALE,
      body: { name: 'Essai' },
    }),
    importOffers: line(NATION, { body: 'key\n', headers: CSV }),
    listOffers: line('everyone'),
    createOffer: line(hosting, { body: { key: 'nextcloud-rhin', instanceId } }),
    getOffer: line('everyone', { params: { offerId } }),
    updateOffer: line(hosting, {
      params: { offerId },
      headers: STALE,
      body: { maturity: 'stable' },
    }),
    listActivations: line('everyone'),
    requestActivation: line(asking, { body: { offerId, organisationId } }),
    getActivation: line([...seeing, ...operator], { params: { activationId } }),
    acceptActivation: line(deciding, { ...change, body: {} }),
    refuseActivation: line(deciding, { ...change, body: { message: 'Non.' } }),
    suspendActivation: line([...asking, ...operator], { ...change, body: { message: 'Pause.' } }),
    resumeActivation: line(asking, { ...change, body: {} }),
    endActivation: line(asking, { ...change, body: { message: 'Fini.' } }),
    confirmStep: line(operator, { ...step, body: {} }),
    retryStep: line([...leading, ...operator], { ...step, body: {} }),
    getInstanceHealth: line('everyone', { params: { instanceId } }),
    checkInstanceHealth: line(hosting, { params: { instanceId } }),
    listMaintenance: line('everyone'),
    planMaintenance: line(hosting, {
      body: {
        hosterOrganisationId,
        startsAt: '2020-01-02T08:00:00Z',
        endsAt: '2020-01-01T08:00:00Z',
        message: 'Essai',
      },
    }),
    cancelMaintenance: line(hosting, { params: { maintenanceId }, headers: STALE }),
    listIncidents: line('everyone'),
    openIncident: line(hosting, {
      body: {
        hosterOrganisationId,
        instanceId: activationId,
        title: 'Essai',
        state: 'investigating',
        message: 'Essai',
      },
    }),
    updateIncident: line(hosting, {
      params: { incidentId },
      headers: STALE,
      body: { state: 'monitoring', message: 'Essai' },
    }),
    getStatus: line('everyone'),
    createActivationRun: line(bulk, { body: { ...order, offerIds: [activationId] } }),
    previewActivationRun: line(bulk, { body: order }),
    listActivationRuns: line('everyone'),
    getActivationRun: line(at(MANDATE_ROLES, ...aroundRun), { params: { runId } }),
    listActivationRunLines: line(at(MANDATE_ROLES, ...aroundRun), { params: { runId } }),
    moveActivationRun: line(bulk, {
      params: { runId },
      headers: STALE,
      body: { move: 'pause' },
    }),
    getLauncher: line('everyone'),
    listReports: line('everyone'),
    reportProblem: line(at(MANDATE_ROLES, own), {
      body: { instanceId: activationId, organisationId, title: 'Essai', message: 'Essai' },
    }),
    getReport: line([...answering, ...reporter], report),
    answerReport: line(answering, { ...report, headers: STALE, body: { message: 'Essai' } }),
    replyToReport: line(reporter, { ...report, headers: STALE, body: { message: 'Essai' } }),
    passReport: line(answering, {
      ...report,
      headers: STALE,
      body: { to: 'above', message: 'Essai' },
    }),
    closeReport: line([...answering, ...reporter], { ...report, headers: STALE, body: {} }),
    listKnownProblems: line('everyone'),
    publishKnownProblem: line(publishing, {
      body: { instanceId, title: 'Essai', advice: 'Essai' },
    }),
    endKnownProblem: line(publishing, { params: { knownProblemId }, headers: STALE }),
    listWebhooks: line(leading, { query: { organisationId } }),
    createWebhook: line(leading, { body: { organisationId, address: 'ftp://receiver.example' } }),
    getWebhook: line(leading, hook),
    updateWebhook: line(leading, { ...hook, headers: STALE, body: { description: 'Essai' } }),
    removeWebhook: line(leading, { ...hook, headers: STALE }),
    rotateWebhookSecret: line(leading, hook),
    tryWebhook: line(leading, hook),
    replayFailedDeliveries: line(leading, hook),
    listDeliveries: line(leading, hook),
    replayDelivery: line(leading, { params: { webhookId, deliveryId: activationId } }),
    listJournal: line(journal, { query: { organisationId } }),
    listThreadLinks: line(seeing, { query: { organisationId } }),
    listParked: line(NATION),
    replayParked: line(NATION, { body: { source: 'identity', aggregateId: activationId } }),
  };
};
