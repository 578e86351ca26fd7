// SPDX-License-Identifier: AGPL-3.0-or-later
import { problem } from '@essaim/contracts';
import type { Uuid } from '@essaim/kernel';
import { type MergeDecision, type MergedPlaybook, mergePlaybooks } from '@essaim/playbook';
import type { Kysely } from 'kysely';
import { newestRow, playbookRow } from '../../db/playbook/playbook-rows.ts';
import type { PlanningTables } from '../../db/schema.ts';
import { comparedOf } from './compare-versions.ts';
import type { PlaybookRow } from './present-playbook.ts';

/** The three versions that an update brings together. */
export interface UpdateSides {
  readonly own: PlaybookRow;
  readonly base: PlaybookRow;
  readonly newest: PlaybookRow;
}

/**
 * The newest version of an own playbook, its base, and the newest version of that.
 * @throws DomainError `not-found`; `variant-none` for a national playbook; `playbook-outdated` for an own version that is not the newest
 */
export const updateSides = async (db: Kysely<PlanningTables>, id: Uuid): Promise<UpdateSides> => {
  const own = await playbookRow(db, id);
  if (!own) throw problem('not-found');
  if (own.based_on === null) throw problem('variant-none');
  const [latest, base] = await Promise.all([newestRow(db, own.key), playbookRow(db, own.based_on)]);
  if (latest && latest.version > own.version)
    throw problem('playbook-outdated', { version: latest.version });
  const newest = base && (await newestRow(db, base.key));
  if (!base || !newest) throw problem('not-found');
  return { own, base, newest };
};

/** The own version with what the nation changed, as far as it is decided. */
export const mergeSides = (
  { own, base, newest }: UpdateSides,
  decisions: readonly MergeDecision[] = [],
): MergedPlaybook =>
  mergePlaybooks(comparedOf(base), comparedOf(newest), comparedOf(own), decisions);
