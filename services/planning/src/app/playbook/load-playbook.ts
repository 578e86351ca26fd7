// SPDX-License-Identifier: AGPL-3.0-or-later
import { problem } from '@essaim/contracts';
import type { Uuid } from '@essaim/kernel';
import type { Kysely } from 'kysely';
import type { PlanningTables } from '../../db/schema.ts';
import { type PlaybookIndex, playbookIndex } from './playbook-index.ts';

const MOST_KEPT = 32;

/** Published versions never change, so they are read once. */
const kept = new Map<Uuid, PlaybookIndex>();

/**
 * A published playbook version.
 * @throws DomainError `not-found`
 */
export const loadPlaybook = async (
  db: Kysely<PlanningTables>,
  id: Uuid,
): Promise<PlaybookIndex> => {
  const found = kept.get(id);
  if (found) return found;
  const row = await db.selectFrom('playbook').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) throw problem('not-found');
  const index = playbookIndex(row, row.content);
  if (kept.size >= MOST_KEPT) kept.clear();
  kept.set(id, index);
  return index;
};
