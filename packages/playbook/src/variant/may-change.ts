// SPDX-License-Identifier: AGPL-3.0-or-later
import type { LocatedFault } from '@essaim/csv';
import type { TaskEdit } from '../edit/task-edit.ts';
import { PLAYBOOK_TIERS, type Playbook, type PlaybookTier } from '../model.ts';
import { playbookFault } from '../playbook-fault.ts';
import type { PlaybookFaultCode } from '../playbook-faults.ts';

/** Tiers whose tasks an organisation of this tier may add: its own and those below. */
export const tiersFrom = (tier: PlaybookTier): readonly PlaybookTier[] =>
  PLAYBOOK_TIERS.slice(PLAYBOOK_TIERS.indexOf(tier));

/**
 * What the edits of a variant change although it is not the owner's: tasks that the base has, and
 * tasks of tiers above the owner's.
 * @param base the version that the variant comes from
 * @param tier that of the owner
 */
export const variantEditFaults = (
  base: Playbook,
  tier: PlaybookTier,
  edits: readonly TaskEdit[],
  removed: readonly string[],
): LocatedFault<PlaybookFaultCode>[] => {
  const national = new Set(base.tasks.map(({ key }) => key));
  const allowed = tiersFrom(tier);
  const touched = new Set([...edits.map(({ key }) => key), ...removed]);
  return [
    ...[...touched]
      .filter((key) => national.has(key))
      .map((key) => playbookFault(`tasks.${key}`, 'variant-national', { key })),
    ...edits.flatMap((edit) =>
      edit.tier === undefined || national.has(edit.key) || allowed.includes(edit.tier)
        ? []
        : [
            playbookFault(`tasks.${edit.key}.tier`, 'variant-tier', {
              tier: edit.tier,
              allowed: allowed.join(', '),
            }),
          ],
    ),
  ];
};
