// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Mandate, Uuid } from '@essaim/kernel';
import { type MineGroup, mineScope } from '../../domain/people/mine-scope.ts';
import type { CampaignCore } from '../campaign/load-campaign.ts';
import type { DirectorySnapshot } from '../directory/directory-snapshot.ts';
import type { PlaybookIndex } from '../playbook/playbook-index.ts';

export type CampaignMineGroup = MineGroup & { readonly campaignIds: readonly Uuid[] };

/** Scopes are worked out once for a snapshot of the directory, a playbook and a hat. */
const kept = new WeakMap<DirectorySnapshot, Map<string, MineGroup[]>>();

const scopeOf = (
  directory: DirectorySnapshot,
  { id, playbook }: PlaybookIndex,
  hat: Mandate,
): MineGroup[] => {
  const scopes = kept.get(directory) ?? new Map<string, MineGroup[]>();
  kept.set(directory, scopes);
  const key = `${id} ${hat.id}`;
  const found = scopes.get(key);
  if (found) return found;
  const rows = (['national', 'regional', 'departmental'] as const).flatMap((tier) =>
    directory.ofTier(tier),
  );
  const organisations = rows.flatMap((row) => directory.organisation(row.id) ?? []);
  const own = directory.organisation(hat.organisationId);
  const all = own?.tier === 'local' ? [...organisations, own] : organisations;
  const scope = mineScope(directory, all, playbook.tasks, hat);
  scopes.set(key, scope);
  return scope;
};

/** The tasks that some hats answer for, over these campaigns. */
export const mineGroups = (
  campaigns: ReadonlyMap<Uuid, CampaignCore>,
  directory: DirectorySnapshot,
  hats: readonly Mandate[],
): CampaignMineGroup[] => {
  const byPlaybook = Map.groupBy([...campaigns.values()], ({ playbook }) => playbook);
  return [...byPlaybook].flatMap(([playbook, ofPlaybook]) =>
    hats.flatMap((hat) =>
      scopeOf(directory, playbook, hat).map((group) => ({
        ...group,
        campaignIds: ofPlaybook.map(({ id }) => id),
      })),
    ),
  );
};
