// SPDX-License-Identifier: AGPL-3.0-or-later
import type { LocatedFault } from '@essaim/csv';
import type { TaskEdit } from '../edit/task-edit.ts';
import { PLAYBOOK_TIERS, type Playbook, type PlaybookTier } from '../model.ts';
import type { PlaybookFaultCode } from '../playbook-faults.ts';

type Fault = LocatedFault<PlaybookFaultCode>;

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
): Fault[] => {
  const national = new Set(base.tasks.map(({ key }) => key));
  const allowed = tiersFrom(tier);
  const fault = (column: string, code: PlaybookFaultCode, params: Fault['params']): Fault => ({
    file: 'playbook',
    line: 1,
    column,
    code,
    params,
  });
  const touched = new Set([...edits.map(({ key }) => key), ...removed]);
  return [
    ...[...touched]
      .filter((key) => national.has(key))
      .map((key) => fault(`tasks.${key}`, 'variant-national', { key })),
    ...edits.flatMap((edit) =>
      edit.tier === undefined || national.has(edit.key) || allowed.includes(edit.tier)
        ? []
        : [
            fault(`tasks.${edit.key}.tier`, 'variant-tier', {
              tier: edit.tier,
              allowed: allowed.join(', '),
            }),
          ],
    ),
  ];
};
