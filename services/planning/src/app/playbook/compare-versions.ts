// SPDX-License-Identifier: AGPL-3.0-or-later
import { type PlanningApi, problem } from '@essaim/contracts';
import type { Uuid } from '@essaim/kernel';
import type { AppContext } from '../app-context.ts';
import type { Caller } from '../caller.ts';
import { loadDirectory } from '../directory/load-directory.ts';
import { basesOf } from '../../db/playbook/bases-of.ts';
import { presentChanges } from './present-changes.ts';
import { type PlaybookRow, presentPlaybookSummary } from './present-playbook.ts';

type Schemas = PlanningApi['components']['schemas'];

/** A version as it is compared. */
export const comparedOf = (row: PlaybookRow) => ({
  head: { key: row.key, title: { fr: row.title_fr, en: row.title_en } },
  content: row.content,
});

/**
 * What changes from one version to another: from the older to the newer of one playbook, from
 * `other` to `id` of two.
 * @throws DomainError `not-found`
 */
export const compareVersions = async (
  { db }: Pick<AppContext, 'db'>,
  id: Uuid,
  other: Uuid,
  caller: Caller,
): Promise<Schemas['PlaybookComparison']> => {
  const [rows, directory] = await Promise.all([
    db.selectFrom('playbook').selectAll().where('id', 'in', [id, other]).execute(),
    loadDirectory(db, caller.today),
  ]);
  const one = rows.find((row) => row.id === id);
  const two = rows.find((row) => row.id === other);
  if (!one || !two) throw problem('not-found');
  const bases = await basesOf(db, rows);
  const isOlder = one.key === two.key && one.version < two.version;
  const [before, after] = isOlder ? [one, two] : [two, one];
  return {
    before: presentPlaybookSummary(before, directory, bases),
    after: presentPlaybookSummary(after, directory, bases),
    changes: presentChanges(comparedOf(before), comparedOf(after)),
  };
};
