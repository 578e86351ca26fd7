// SPDX-License-Identifier: AGPL-3.0-or-later
import { MANDATE_ROLES, type Permission, TIERS } from '@essaim/kernel';

/** Who may import tools, hosters and offers: the nation's coordination and technical team. */
export const importCatalogue: Permission = [
  { roles: ['coordination', 'technical'], tiers: ['national'], relation: 'anywhere' },
];

/** An organisation that runs its tools itself has no operators: its technical team is theirs, or one above. */
const RUNS_ITS_OWN: Permission[number] = {
  roles: ['coordination', 'technical'],
  tiers: ['national', 'regional', 'departmental', 'local'],
  relation: 'within',
  placeTiers: ['national', 'regional', 'departmental', 'local'],
};

/**
 * Who may declare instances and offers: the hoster's operator, and the nation's technical team; those of an
 * organisation that runs its tools itself, its coordination and technical team, or those above.
 */
export const manageHosting: Permission = [
  { roles: ['operator'], tiers: ['hoster'], relation: 'at', placeTiers: ['hoster'] },
  { roles: ['technical'], tiers: ['national'], relation: 'anywhere' },
  RUNS_ITS_OWN,
];

/** Who may request an offer for an organisation. */
export const requestActivation: Permission = [
  {
    roles: ['coordination', 'technical'],
    tiers: ['national', 'regional', 'departmental', 'local'],
    relation: 'within',
    placeTiers: ['national', 'regional', 'departmental', 'local'],
  },
  { roles: ['board'], tiers: ['departmental', 'local'], relation: 'at' },
];

/** Who may activate offers for an organisation and many below it. */
export const activateMany: Permission = [
  {
    roles: ['coordination', 'technical'],
    tiers: ['national', 'regional', 'departmental'],
    relation: 'within',
    placeTiers: ['national', 'regional', 'departmental'],
  },
];

/** Who accepts or refuses a request: the tiers above; the nation's own, its coordination or board. */
export const decideActivation: Permission = [
  {
    roles: ['coordination'],
    tiers: ['national', 'regional', 'departmental'],
    relation: 'above',
    placeTiers: ['regional', 'departmental', 'local'],
  },
  { roles: ['liaison'], tiers: ['departmental'], relation: 'above', placeTiers: ['local'] },
  { roles: ['coordination', 'board'], tiers: ['national'], relation: 'at' },
];

/** Who sees an activation and its steps, at the organisation or above it. */
export const readActivation: Permission = [
  {
    roles: MANDATE_ROLES,
    tiers: ['national', 'regional', 'departmental', 'local'],
    relation: 'within',
  },
];

/** Who sees and moves an activation from the hoster's side. */
export const operateActivation: Permission = [
  { roles: ['operator'], tiers: ['hoster'], relation: 'at', placeTiers: ['hoster'] },
  RUNS_ITS_OWN,
];

/** Who may have an automatic step tried again, from the organisation's side. */
export const retryActivation: Permission = [
  {
    roles: ['coordination', 'technical'],
    tiers: ['national', 'regional', 'departmental', 'local'],
    relation: 'within',
  },
];

/** Who may suspend or end an activation, from the organisation's side; the hoster suspends too. */
export const endActivation: Permission = [
  {
    roles: ['coordination', 'technical'],
    tiers: ['national', 'regional', 'departmental', 'local'],
    relation: 'within',
  },
  { roles: ['board'], tiers: ['departmental', 'local'], relation: 'at' },
];

/** Who may lift a suspension or an end, at the organisation whose mandate made it. */
export const resumeActivation: Permission = [
  ...endActivation,
  { roles: ['operator'], tiers: ['hoster'], relation: 'at', placeTiers: ['hoster'] },
  { roles: ['coordination', 'technical'], tiers: ['national'], relation: 'anywhere' },
];

/** Who reads the journal of an organisation. */
export const readJournal: Permission = [
  {
    roles: ['coordination', 'technical', 'board', 'data_protection', 'operator'],
    tiers: TIERS,
    relation: 'within',
  },
];

/** Who sees and replays parked messages. */
export const operateService: Permission = [
  { roles: ['coordination', 'technical'], tiers: ['national'], relation: 'anywhere' },
];

/** Who manages the webhooks of an organisation. */
export const manageWebhooks: Permission = [
  {
    roles: ['coordination', 'technical'],
    tiers: ['national', 'regional', 'departmental', 'local'],
    relation: 'within',
  },
  { roles: ['operator'], tiers: ['hoster'], relation: 'at', placeTiers: ['hoster'] },
];

/** Who may report a problem with a tool: everybody, where they hold a mandate. */
export const reportProblem: Permission = [
  {
    roles: MANDATE_ROLES,
    tiers: ['national', 'regional', 'departmental', 'local'],
    relation: 'at',
  },
];

/** Who answers the problems of an organisation's people: support and who leads, there or above. */
export const answerReports: Permission = [
  {
    roles: ['support', 'coordination', 'technical'],
    tiers: ['national', 'regional', 'departmental', 'local'],
    relation: 'within',
  },
];

/** Who says that a problem of an instance is known: who runs it, and the nation's support. */
export const publishKnownProblems: Permission = [
  ...manageHosting,
  { roles: ['support'], tiers: ['national'], relation: 'anywhere' },
];
