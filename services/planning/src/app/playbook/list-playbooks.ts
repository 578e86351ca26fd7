// SPDX-License-Identifier: AGPL-3.0-or-later
import { type PlanningApi, problem } from '@essaim/contracts';
import type { Uuid } from '@essaim/kernel';
import type { AppContext } from '../app-context.ts';
import type { Caller } from '../caller.ts';
import { loadDirectory } from '../directory/load-directory.ts';
import { basesOf } from '../../db/playbook/bases-of.ts';
import { presentPlaybook, presentPlaybookSummary } from './present-playbook.ts';

type Schemas = PlanningApi['components']['schemas'];

/** A page of published playbook versions: the national ones, then those of regions and departments, each newest first. */
export const listPlaybooks = async (
  { db }: Pick<AppContext, 'db'>,
  { page, size, offset }: { page: number; size: number; offset: number },
  owner: Uuid | null,
  caller: Caller,
): Promise<Schemas['PlaybookPage']> => {
  const all = db.selectFrom('playbook');
  const from = owner === null ? all : all.where('owner_id', '=', owner);
  const [rows, counted, directory] = await Promise.all([
    from
      .selectAll()
      .orderBy((row) => row('owner_id', 'is not', null))
      .orderBy('published_at', 'desc')
      .orderBy('id', 'desc')
      .limit(size)
      .offset(offset)
      .execute(),
    from.select(({ fn }) => fn.countAll<number>().as('total')).executeTakeFirstOrThrow(),
    loadDirectory(db, caller.today),
  ]);
  const bases = await basesOf(db, rows);
  const items = rows.map((row) => presentPlaybookSummary(row, directory, bases));
  return { items, page, size, total: counted.total };
};

/**
 * One playbook version, whole.
 * @throws DomainError `not-found`
 */
export const getPlaybook = async (
  { db }: Pick<AppContext, 'db'>,
  id: Uuid,
  caller: Caller,
): Promise<Schemas['Playbook']> => {
  const [row, directory] = await Promise.all([
    db.selectFrom('playbook').selectAll().where('id', '=', id).executeTakeFirst(),
    loadDirectory(db, caller.today),
  ]);
  if (!row) throw problem('not-found');
  const bases = await basesOf(db, [row]);
  return { ...presentPlaybookSummary(row, directory, bases), ...presentPlaybook(row.content) };
};
