// SPDX-License-Identifier: AGPL-3.0-or-later
import type { PlanningApi } from '@essaim/contracts';
import type { MatrixLine, MatrixRequest } from '@essaim/testkit';
import { playbookImport, resourcesOf } from './files.ts';
import {
  accepters,
  active,
  activeAt,
  costReaders,
  evidenceReaders,
  freezers,
  journalReaders,
  planners,
  proposalReaders,
  readers,
  stoppers,
  workers,
} from './role-matrix-people.ts';

type Operation = keyof PlanningApi['operations'];
type Who = MatrixLine['allowed'];

/** What the lines are about: one campaign, D01 and G1 of the Mayenne. */
export interface MatrixSubject {
  readonly playbookId: string;
  /** The region's own, from it. */
  readonly variantId: string;
  readonly proposalId: string;
  readonly otherProposalId: string;
  readonly campaignId: string;
  readonly taskId: string;
  readonly fileId: string;
  readonly requestId: string;
  readonly gateId: string;
  readonly waveGateId: string;
  readonly departmentId: string;
  readonly associationId: string;
  readonly regionId: string;
  /** Of the region, far from the days of the tests. */
  readonly freezeId: string;
  /** From that region to the nation. */
  readonly loanId: string;
  /** Late work that climbed to the region. */
  readonly escalationId: string;
  /** Of the region, to the review of the Mayenne. */
  readonly objectionId: string;
}

const line = (allowed: Who, request: MatrixRequest = {}): MatrixLine => ({
  allowed,
  request: () => request,
});

/** A tag that is never right: whoever may is told of a conflict, and nothing changes. */
const STALE = { 'if-match': '"999999"' };
const message = { message: 'Essai des droits' };

/** A date of the Mayenne that is far away. */
export const OBJECTION = { node: 'G4@dep-53', reason: 'Essai' };
const RULE = { fixedCents: 0, perUserCents: 0, ceilingCents: null };
const COST_MODEL = {
  users: { cents: 3_994_100, count: 450 },
  dayCents: { effort: 0, trainer: 0, technician: 0, facilitator: 0 },
  rules: { departmental: RULE, regional: RULE, national: RULE },
};

/** A freeze of a region, long after the days of the tests. */
export const FREEZE = (organisationId: string) => ({
  organisationId,
  forbids: ['open' as const],
  reason: 'Essai',
  firstDay: '2029-07-01',
  lastDay: '2029-08-31',
});

/** A loan of a region, long after the days of the tests. */
export const LOAN = (fromId: string, toId: string) => ({
  resource: 'trainer_days' as const,
  fromId,
  toId,
  perWeek: 0.5,
  firstDay: '2029-01-01',
  lastDay: '2029-01-31',
  reason: 'Essai',
});

const file = (): FormData => {
  const body = new FormData();
  body.append('file', new File(['x'], 'essai.pdf'));
  return body;
};

/** Who may call each operation, and with what. */
export const matrixLines = (subject: MatrixSubject): Readonly<Record<Operation, MatrixLine>> => {
  const { playbookId, proposalId, campaignId, taskId, gateId, waveGateId } = subject;
  const task = { params: { taskId }, headers: STALE };
  const gate = { params: { gateId }, headers: STALE };
  const waveGate = { params: { waveGateId }, headers: STALE };
  const campaign = { params: { campaignId } };
  /** None that there is. */
  const replan = { params: { replanId: taskId } };
  const objection = { params: { objectionId: subject.objectionId }, headers: STALE };
  const freeze = { params: { freezeId: subject.freezeId }, headers: STALE };
  const reason = { reason: 'Essai' };
  const wave = { params: { campaignId, number: '1' }, headers: STALE };
  const department = { params: { campaignId, organisationId: subject.departmentId } };
  const ofFile = { params: { taskId, fileId: subject.fileId } };
  const declaration = { doneOn: '2027-01-04', evidence: [] };
  return {
    listPlaybooks: line(active),
    importPlaybook: line(planners, { body: { ...playbookImport(), dryRun: true } }),
    importPlaybookText: line(planners, { body: { text: 'format: none', dryRun: true } }),
    getPlaybook: line(active, { params: { playbookId } }),
    downloadPlaybook: line(active, { params: { playbookId } }),
    derivePlaybook: line(['coordination@reg-52'], {
      params: { playbookId },
      body: { organisationId: subject.regionId },
    }),
    getPlaybookUpdate: line(active, { params: { playbookId: subject.variantId } }),
    decidePlaybookUpdate: line(['coordination@reg-52'], {
      params: { playbookId: subject.variantId },
      body: { to: playbookId, decisions: [] },
    }),
    getPlaybookDraft: line(planners, { params: { playbookId } }),
    savePlaybookDraft: line(['coordination@reg-52'], {
      params: { playbookId: subject.variantId },
      headers: STALE,
      body: { values: {}, added: [], removed: [] },
    }),
    dropPlaybookDraft: line(planners, { params: { playbookId }, headers: STALE }),
    editPlaybook: line(planners, { params: { playbookId }, body: { tasks: [] } }),
    comparePlaybooks: line(active, { params: { playbookId }, query: { with: playbookId } }),
    listResources: line(activeAt('nat', 'reg-52', 'reg-44')),
    importResources: line(planners, { body: { csv: resourcesOf('nat'), dryRun: true } }),
    listResourceLoans: line(activeAt('nat', 'reg-52', 'reg-44')),
    lendResource: line(['coordination@reg-52'], {
      body: LOAN(subject.regionId, subject.departmentId),
    }),
    acceptResourceLoan: line(planners, { params: { loanId: subject.loanId }, headers: STALE }),
    declineResourceLoan: line(planners, {
      params: { loanId: subject.loanId },
      headers: STALE,
      body: reason,
    }),
    endResourceLoan: line(freezers, {
      params: { loanId: subject.loanId },
      headers: STALE,
      body: reason,
    }),
    getCampaignLoad: line(activeAt('nat', 'reg-52', 'reg-44'), campaign),
    getProposalLoad: line(proposalReaders, { params: { proposalId } }),
    getSchoolHolidays: line(active),
    importSchoolHolidays: line(planners, { body: { format: 'zones', csv: 'date', dryRun: true } }),
    getCalendarSettings: line(active),
    setCalendarSettings: line(planners, { headers: STALE, body: { goodFridayAntilles: true } }),
    listCohort: line(proposalReaders),
    listProposals: line(proposalReaders),
    createProposal: line(planners, {
      body: { playbookId, startDate: '2027-01-04', cohort: { keys: ['dep-99'] } },
    }),
    getProposal: line(proposalReaders, { params: { proposalId } }),
    listProposalNodes: line(proposalReaders, { params: { proposalId }, query: { size: '1' } }),
    explainProposalNode: line(proposalReaders, {
      params: { proposalId },
      query: { node: 'D01@dep-53' },
    }),
    whyNotInWave: line(proposalReaders, {
      params: { proposalId },
      query: { department: 'dep-53', wave: '1' },
    }),
    compareProposals: line(proposalReaders, {
      params: { proposalId },
      query: { with: subject.otherProposalId },
    }),
    getForecast: line(proposalReaders, { params: { proposalId } }),
    runForecast: line(planners, { params: { proposalId } }),
    stopForecast: line(planners, { params: { proposalId } }),
    getImprovement: line(proposalReaders, { params: { proposalId } }),
    startImprovement: line(planners, { params: { proposalId } }),
    stopImprovement: line(planners, { params: { proposalId } }),
    getWhatHelps: line(proposalReaders, { params: { proposalId } }),
    askWhatHelps: line(planners, { params: { proposalId } }),
    commitProposal: line(planners, { params: { proposalId }, body: { name: 'Encore' } }),
    listProposalObjections: line(proposalReaders, { params: { proposalId } }),
    objectToProposal: line(accepters, { params: { proposalId }, body: OBJECTION }),
    listCampaignObjections: line(proposalReaders, campaign),
    objectToCampaign: line(accepters, { ...campaign, body: OBJECTION }),
    takeObjection: line(planners, { ...objection, body: {} }),
    declineObjection: line(planners, { ...objection, body: reason }),
    withdrawObjection: line(accepters, objection),
    getCostModel: line(costReaders),
    setCostModel: line(planners, { headers: STALE, body: COST_MODEL }),
    getOutlook: line(active, campaign),
    getCampaignCosts: line(costReaders, campaign),
    getReplan: line(proposalReaders, campaign),
    createReplan: line(planners, campaign),
    listReplanMoves: line(proposalReaders, replan),
    acceptReplan: line(planners, replan),
    dropReplan: line(planners, replan),
    listCampaigns: line(active),
    getCampaign: line(active, campaign),
    listCampaignDepartments: line(active, campaign),
    holdDepartment: line(planners, {
      ...department,
      headers: STALE,
      body: { reason: 'Essai', until: '2020-01-01' },
    }),
    releaseDepartment: line(planners, { ...department, headers: STALE }),
    holdTag: line(planners, {
      params: { campaignId, tag: 'zone-B' },
      body: { reason: 'Essai', until: '2020-01-01' },
    }),
    releaseTag: line(planners, { params: { campaignId, tag: 'zone-B' } }),
    listFreezes: line(active, campaign),
    placeFreeze: line(freezers, { ...campaign, body: FREEZE(subject.regionId) }),
    endFreeze: line(freezers, { ...freeze, body: reason }),
    overrideFreeze: line(freezers, { ...freeze, body: { ...reason, until: '2027-02-01' } }),
    grantDerogation: line(freezers, {
      ...freeze,
      body: { ...reason, until: '2027-02-01', organisationId: subject.departmentId },
    }),
    endFreezeException: line(freezers, {
      ...freeze,
      params: { ...freeze.params, exceptionId: subject.departmentId },
      body: reason,
    }),
    getTimeline: line(active, campaign),
    getTimelineNode: line(active, { ...campaign, query: { node: 'D01@dep-53' } }),
    listWaves: line(active, campaign),
    setWaveConditions: line(planners, { ...wave, body: { success: [], error: [] } }),
    getCampaignCohort: line(active, campaign),
    setLateJoiners: line(planners, { ...campaign, headers: STALE, body: { policy: 'nation' } }),
    setEscalation: line(planners, { ...campaign, headers: STALE, body: { days: 5 } }),
    seeEscalation: line(accepters, {
      params: { escalationId: subject.escalationId },
      body: message,
    }),
    previewRollBack: line(planners, { params: { campaignId, number: '1' } }),
    rollBackWave: line(planners, { ...wave, body: reason }),
    pauseWave: line(stoppers, { ...wave, body: reason }),
    stopWave: line(stoppers, { ...wave, body: reason }),
    resumeWave: line(stoppers, { ...wave, body: reason }),
    getWave: line(active, { params: { campaignId, number: '1' } }),
    listWaveGates: line(active, campaign),
    openWaveGate: line(planners, { ...waveGate, body: message }),
    refuseWaveGate: line(planners, { ...waveGate, body: message }),
    listLocalCounters: line(active, campaign),
    listLocalTasks: line(readers, {
      ...campaign,
      query: { organisationId: subject.associationId },
    }),
    createLocalTask: line(['board@53-00013', 'coordination@dep-53'], {
      ...campaign,
      body: { organisationId: subject.associationId, template: 'L02' },
    }),
    listTasks: line('everyone', { query: { size: '1' } }),
    exportTasks: line('everyone', { query: { template: 'D01' } }),
    importTasks: line(active, { body: { csv: 'Adresse', dryRun: true } }),
    getTask: line(readers, { params: { taskId } }),
    startTask: line(workers, { ...task, body: {} }),
    declareTask: line(workers, { ...task, body: declaration }),
    correctDeclaration: line(workers, { ...task, body: declaration }),
    acceptTask: line(accepters, { ...task, body: message }),
    refuseTask: line(accepters, { ...task, body: message }),
    takeBackTask: line(accepters, { ...task, body: message }),
    blockTask: line(workers, { ...task, body: { reason: 'other', text: 'Essai' } }),
    unblockTask: line(workers, { ...task, body: message }),
    skipTask: line(accepters, { ...task, body: message }),
    pinTask: line(accepters, { ...task, body: { notBefore: '2027-12-01', reason: 'Essai' } }),
    unpinTask: line(accepters, task),
    askForHelp: line(workers, { params: { taskId }, body: { reason: 'how' } }),
    askForDecision: line(workers, { params: { taskId }, body: { text: 'Essai' } }),
    answerRequest: line(accepters, { params: { requestId: subject.requestId }, body: message }),
    commentTask: line(readers, { params: { taskId }, body: { text: 'Essai' } }),
    uploadEvidence: {
      allowed: [...workers, ...accepters],
      request: () => ({ params: { taskId }, body: file() }),
    },
    downloadEvidence: line(evidenceReaders, ofFile),
    removeEvidence: line(workers, { params: { taskId, fileId: subject.departmentId } }),
    listGates: line('everyone', { query: { size: '1' } }),
    getGate: line(readers, { params: { gateId } }),
    declareGate: line(['coordination@dep-53'], { ...gate, body: message }),
    acceptGate: line(accepters, { ...gate, body: message }),
    refuseGate: line(accepters, { ...gate, body: message }),
    takeBackGate: line(['coordination@dep-53'], { ...gate, body: message }),
    openGate: line(planners, { ...gate, body: message }),
    listAbsences: line(active),
    declareAbsence: line(active, { body: { firstDay: '2027-08-01', lastDay: '2027-08-15' } }),
    withdrawAbsence: line(active, { params: { absenceId: subject.taskId } }),
    listCalendarFeeds: line(active),
    createCalendarFeed: line(active, { body: { scope: 'mine' } }),
    revokeCalendarFeed: line(active, { params: { feedId: subject.taskId } }),
    readCalendarFeed: line('everyone', { body: { secret: 'x'.repeat(43) } }),
    getWork: line(active),
    search: line(active, { query: { q: 'mayenne' } }),
    listThreadLinks: line(readers, { query: { organisationId: subject.departmentId } }),
    listJournal: line(journalReaders, { query: { organisationId: subject.departmentId } }),
    listParked: line(['coordination@nat', 'technical@nat']),
    replayParked: line(['coordination@nat', 'technical@nat'], {
      body: { source: 'identity', aggregateId: subject.departmentId },
    }),
  };
};
