// SPDX-License-Identifier: AGPL-3.0-or-later
import type { CampaignCore } from '../campaign/load-campaign.ts';
import type { DirectorySnapshot } from '../directory/directory-snapshot.ts';
import type { Names } from '../directory/names.ts';
import { type RoleAnswer, presentRole } from '../present/present-role.ts';
import { stoppingRoles } from './wave-stop.ts';

/** The roles that the playbook names to stop waves, with their people or those to whom it falls. */
export const presentWhoStops = (
  campaign: Pick<CampaignCore, 'playbook'>,
  directory: DirectorySnapshot,
  names: Names,
): RoleAnswer[] => {
  const nation = directory.nation();
  if (!nation) return [];
  return stoppingRoles(campaign).map((role) =>
    presentRole(directory, names, nation.id, role, 'stops'),
  );
};
