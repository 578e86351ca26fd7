// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Grant, MANDATE_ROLES, type MandateRole, type Permission } from '@essaim/kernel';
import { isLeading } from './mandate-rules.ts';

const WORKING_ROLES = MANDATE_ROLES.filter((role) => role !== 'member');
const ALL_TIERS = ['national', 'regional', 'departmental', 'local', 'hoster'] as const;
const UPPER_TIERS = ['national', 'regional', 'departmental'] as const;

const nation = (...roles: MandateRole[]): Grant => ({
  roles,
  tiers: ['national'],
  relation: 'anywhere',
});

/** Steering the network as a whole: its imports. */
export const importNetwork: Permission = [nation('coordination', 'technical')];

/** Bringing in associations below one's own organisation. */
export const importBelow: Permission = [
  nation('coordination', 'technical'),
  { roles: ['coordination'], tiers: ['regional', 'departmental'], relation: 'within' },
];

/** Bringing in people, or inviting many; which mandates of which lines, `giveMandate` decides. */
export const importPeopleBelow: Permission = [
  nation('coordination'),
  { roles: ['coordination'], tiers: ['regional', 'departmental'], relation: 'within' },
];

/** Changing what an organisation says of itself. */
export const changeOrganisation: Permission = [
  nation('coordination'),
  { roles: ['coordination'], tiers: ['regional', 'departmental', 'local'], relation: 'within' },
  { roles: ['board'], tiers: ['local'], relation: 'at' },
  { roles: ['operator'], tiers: ['hoster'], relation: 'at' },
];

/** Transferring, merging, splitting: regions and departments by the nation, associations also by their region. */
export const restructure: Permission = [
  nation('coordination'),
  { roles: ['coordination'], tiers: ['regional'], relation: 'above', placeTiers: ['local'] },
];

/** Having associations come under a department. */
export const receive: Permission = [
  nation('coordination'),
  { roles: ['coordination'], tiers: ['regional'], relation: 'above', placeTiers: ['departmental'] },
];

/** Reading who holds which role: of the upper tiers and hosters by all who work in the network. */
export const readContacts: Permission = [
  {
    roles: WORKING_ROLES,
    tiers: ALL_TIERS,
    relation: 'anywhere',
    placeTiers: ['national', 'regional', 'departmental', 'hoster'],
  },
  { roles: WORKING_ROLES, tiers: UPPER_TIERS, relation: 'within' },
  { roles: MANDATE_ROLES, tiers: ALL_TIERS, relation: 'at' },
];

/** Reading the note that all share who work with an organisation. */
export const readSharedNote: Permission = [
  nation('coordination', 'liaison', 'support'),
  { roles: WORKING_ROLES, tiers: UPPER_TIERS, relation: 'within' },
  { roles: WORKING_ROLES, tiers: ALL_TIERS, relation: 'at' },
];

/** Writing that note, and reading and writing the note that one's own organisation keeps for itself. */
export const writeNotes: Permission = [
  nation('coordination', 'liaison', 'support'),
  {
    roles: ['coordination', 'liaison', 'support'],
    tiers: ['regional', 'departmental'],
    relation: 'within',
  },
  { roles: ['board', 'coordination'], tiers: ['local'], relation: 'at' },
  { roles: ['operator'], tiers: ['hoster'], relation: 'at' },
];

/** Reading people, mandates, invitations and vacancies of a subtree. */
export const readMandates: Permission = [
  nation('coordination', 'technical', 'data_protection', 'liaison', 'support'),
  {
    roles: ['coordination', 'liaison', 'support', 'data_protection'],
    tiers: ['regional', 'departmental'],
    relation: 'within',
  },
  { roles: ['coordination', 'board'], tiers: ['local'], relation: 'at' },
  { roles: ['operator'], tiers: ['hoster'], relation: 'at' },
];

const giveFromAbove: Permission = [
  nation('coordination'),
  { roles: ['coordination'], tiers: ['regional', 'departmental'], relation: 'above' },
];

const giveWithin: Permission = [
  ...giveFromAbove,
  { roles: ['coordination'], tiers: ['regional', 'departmental'], relation: 'at' },
];

/** Giving, ending or offering a mandate of a role. */
export const giveMandate = (role: MandateRole): Permission => {
  if (isLeading(role)) return giveFromAbove;
  if (role === 'operator') {
    return [...giveWithin, { roles: ['operator'], tiers: ['hoster'], relation: 'at' }];
  }
  if (role === 'member') {
    return [...giveWithin, { roles: ['coordination', 'board'], tiers: ['local'], relation: 'at' }];
  }
  return giveWithin;
};

/** Tools that an organisation runs itself: it has no operators, so its technical team is theirs. */
const RUNS_ITS_OWN: Permission[number] = {
  roles: ['coordination', 'technical'],
  tiers: ALL_TIERS,
  relation: 'within',
  placeTiers: ['national', 'regional', 'departmental', 'local'],
};

/** Reading clients of a hoster's instances. */
export const readClients: Permission = [
  nation('coordination', 'technical'),
  { roles: ['operator'], tiers: ['hoster'], relation: 'at' },
  RUNS_ITS_OWN,
];

/**
 * Reading or replacing a client's secret: the hoster's own operators, nobody else; those of a tool that an
 * organisation runs itself, its coordination and technical team, or those above.
 */
export const holdSecrets: Permission = [
  { roles: ['operator'], tiers: ['hoster'], relation: 'at' },
  RUNS_ITS_OWN,
];

/** Running the instrument itself: reconcile, queue, parked events. */
export const operate: Permission = [nation('technical', 'coordination')];

/** Reading the journal of a subtree. */
export const readJournal: Permission = [
  nation('coordination', 'technical', 'data_protection', 'board', 'committee'),
  {
    roles: ['coordination', 'technical', 'data_protection', 'board'],
    tiers: ['regional', 'departmental'],
    relation: 'within',
  },
  { roles: ['board', 'coordination'], tiers: ['local'], relation: 'at' },
  { roles: ['operator'], tiers: ['hoster'], relation: 'at' },
];

/** Reading the thread of an organisation. */
export const readThread: Permission = [
  { roles: WORKING_ROLES, tiers: UPPER_TIERS, relation: 'within' },
  { roles: MANDATE_ROLES, tiers: ALL_TIERS, relation: 'at' },
];

/** Declaring that a person leaves; which of their mandates may end, `giveMandate` decides. */
export const offboardPerson: Permission = [
  nation('coordination'),
  { roles: ['coordination'], tiers: ['regional', 'departmental'], relation: 'within' },
  { roles: ['coordination', 'board'], tiers: ['local'], relation: 'at' },
  { roles: ['operator'], tiers: ['hoster'], relation: 'at' },
];

/** Declaring that an organisation leaves the network: the tiers above it. */
export const offboardFromAbove: Permission = [
  {
    roles: ['coordination'],
    tiers: ['national'],
    relation: 'anywhere',
    placeTiers: ['regional', 'departmental', 'local', 'hoster'],
  },
  { roles: ['coordination'], tiers: ['regional', 'departmental'], relation: 'above' },
];

/** Confirming what became of accounts in a hoster's tools. */
export const confirmTools: Permission = [
  nation('coordination', 'technical'),
  { roles: ['operator'], tiers: ['hoster'], relation: 'at' },
];

/** Connecting an identity provider of a region or a department: from the region, or the nation. */
export const manageProviders: Permission = [
  nation('coordination', 'technical'),
  { roles: ['coordination', 'technical'], tiers: ['regional'], relation: 'within' },
];

/** Making, replacing and ending keys of machines: whoever looks after the organisation's technique. */
export const manageKeys: Permission = [
  nation('coordination', 'technical'),
  { roles: ['coordination', 'technical'], tiers: ['regional', 'departmental'], relation: 'within' },
];

/** The same for keys of programs, which hosters' operators make for themselves too. */
export const manageProgramKeys: Permission = [
  ...manageKeys,
  { roles: ['operator'], tiers: ['hoster'], relation: 'at' },
];
