// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Uuid } from '@essaim/kernel';
import {
  type Hat,
  type MineGroup,
  mineScope,
  responsibleScope,
} from '../../domain/people/mine-scope.ts';
import type { CampaignCore } from '../campaign/load-campaign.ts';
import type { DirectorySnapshot } from '../directory/directory-snapshot.ts';
import type { PlaybookIndex } from '../playbook/playbook-index.ts';

export type CampaignMineGroup = MineGroup & { readonly campaignIds: readonly Uuid[] };

const SCOPES = { mine: mineScope, responsible: responsibleScope };
type ScopeKind = keyof typeof SCOPES;

/** Scopes are worked out once for a snapshot of the directory, a playbook and a hat. */
const kept = new WeakMap<DirectorySnapshot, Map<string, MineGroup[]>>();

const scopeOf = (
  kind: ScopeKind,
  directory: DirectorySnapshot,
  { id, playbook }: PlaybookIndex,
  hat: Hat,
): MineGroup[] => {
  const scopes = kept.get(directory) ?? new Map<string, MineGroup[]>();
  kept.set(directory, scopes);
  const key = `${kind} ${id} ${hat.role} ${hat.organisationId}`;
  const found = scopes.get(key);
  if (found) return found;
  const rows = (['national', 'regional', 'departmental'] as const).flatMap((tier) =>
    directory.ofTier(tier),
  );
  const organisations = rows.flatMap((row) => directory.organisation(row.id) ?? []);
  const own = directory.organisation(hat.organisationId);
  const all = own?.tier === 'local' ? [...organisations, own] : organisations;
  const scope = SCOPES[kind](directory, all, playbook.tasks, hat);
  scopes.set(key, scope);
  return scope;
};

const groupsOf = (
  kind: ScopeKind,
  campaigns: ReadonlyMap<Uuid, CampaignCore>,
  directory: DirectorySnapshot,
  hats: readonly Hat[],
): CampaignMineGroup[] => {
  const byPlaybook = Map.groupBy([...campaigns.values()], ({ playbook }) => playbook);
  return [...byPlaybook].flatMap(([playbook, ofPlaybook]) =>
    hats.flatMap((hat) =>
      scopeOf(kind, directory, playbook, hat).map((group) => ({
        ...group,
        campaignIds: ofPlaybook.map(({ id }) => id),
      })),
    ),
  );
};

/** The tasks that some hats answer for, over these campaigns. */
export const mineGroups = (
  campaigns: ReadonlyMap<Uuid, CampaignCore>,
  directory: DirectorySnapshot,
  hats: readonly Hat[],
): CampaignMineGroup[] => groupsOf('mine', campaigns, directory, hats);

/** The tasks for which some hats are responsible, over these campaigns. */
export const responsibleGroups = (
  campaigns: ReadonlyMap<Uuid, CampaignCore>,
  directory: DirectorySnapshot,
  hats: readonly Hat[],
): CampaignMineGroup[] => groupsOf('responsible', campaigns, directory, hats);
