// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Kysely } from 'kysely';
import { gatesAt } from '../../db/gate/gate-row.ts';
import type { PlanningTables } from '../../db/schema.ts';
import { successorsOf } from '../../db/task/successors.ts';
import type { TaskRow } from '../../db/task/task-row.ts';
import { reliesOn } from '../../domain/task/relies-on.ts';
import type { DirectorySnapshot } from '../directory/directory-snapshot.ts';
import type { PlaybookIndex } from '../playbook/playbook-index.ts';
import { inQuotes } from './in-quotes.ts';

/** At most so many are named. */
const NAMED = 3;

/**
 * What has gone on because a task was accepted, in words such as `« Jalon 1 » (Mayenne)`: the gates that rest on
 * its evidence once they are declared, and what was begun after it; empty when nothing has.
 */
export const reliedOnWords = async (
  db: Kysely<PlanningTables>,
  directory: DirectorySnapshot,
  index: PlaybookIndex,
  row: TaskRow,
  language: 'fr' | 'en',
): Promise<string> => {
  const { feedsGate } = index.task(row.template);
  const fed = index.playbook.gates.flatMap(({ key, criteria }) =>
    key === feedsGate || criteria.some(({ sourceTask }) => sourceTask === row.template) ? key : [],
  );
  const [gates, successors] = await Promise.all([gatesAt(db, row, fed), successorsOf(db, row.id)]);
  const relying = [
    ...gates.map((gate) => ({ ...gate, type: 'FS' as const })),
    ...successors,
  ].filter(({ type, state }) => reliesOn(type, state));
  const words = relying.map(({ template, organisationId }) => {
    const place = directory.row(organisationId)?.short_name ?? '';
    const title = inQuotes(index.titleOf(template)[language], language);
    return place === '' ? title : `${title} (${place})`;
  });
  const named = [...new Set(words)];
  return named.length > NAMED ? `${named.slice(0, NAMED).join(', ')}…` : named.join(', ');
};
