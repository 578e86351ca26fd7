// SPDX-License-Identifier: AGPL-3.0-or-later
import { MANDATE_ROLES, type MandateRole, type Permission, TIERS } from '@essaim/kernel';

/** Every role but membership alone. */
const ACTIVE: readonly MandateRole[] = MANDATE_ROLES.filter((role) => role !== 'member');

/** Plans and campaigns are open to everybody who has something to do in the network. */
export const readPlanning: Permission = [{ roles: ACTIVE, tiers: TIERS, relation: 'anywhere' }];

/** The national coordination plans: imports, proposals, commitment, holds. */
export const planCampaigns: Permission = [
  { roles: ['coordination'], tiers: ['national'], relation: 'anywhere' },
];

/** Proposals are read by the nation and by the coordination of the regions. */
export const readProposals: Permission = [
  { roles: ACTIVE, tiers: ['national'], relation: 'anywhere' },
  { roles: ['coordination'], tiers: ['regional'], relation: 'anywhere' },
];

/**
 * What campaigns cost is read by the nation, the regions and the departments. Who pays what of it is
 * narrowed further: an organisation's amount is its own business, and that of the tiers above.
 */
export const readCosts: Permission = [
  { roles: ACTIVE, tiers: ['national', 'regional', 'departmental'], relation: 'anywhere' },
];

/** Capacities are read by the nation and the regions. */
export const readResources: Permission = [
  { roles: ACTIVE, tiers: ['national', 'regional'], relation: 'anywhere' },
];

/** The journal of an organisation is read by those who answer for it or for a tier above. */
export const readJournal: Permission = [
  {
    roles: ['coordination', 'board', 'technical', 'data_protection', 'committee'],
    tiers: TIERS,
    relation: 'within',
  },
];

/** Parked events are the operators'. */
export const operateEvents: Permission = [
  { roles: ['coordination', 'technical'], tiers: ['national'], relation: 'anywhere' },
];
