// SPDX-License-Identifier: AGPL-3.0-or-later
import type { PlanningApi } from '@essaim/contracts';
import type { TakenCapacity } from '@essaim/scheduler';
import type { AppContext } from '../app-context.ts';
import type { Caller } from '../caller.ts';
import { loadDirectory } from '../directory/load-directory.ts';
import { organisationRef } from '../directory/names.ts';
import { loadTaken } from '../../db/campaign/load-taken.ts';

type Page = PlanningApi['components']['schemas']['ResourcePage'];

export interface ResourceQuery {
  readonly organisationKey?: string;
  readonly resource?: string;
  readonly page: { readonly page: number; readonly size: number; readonly offset: number };
}

const HUNDREDTHS = 100;

/** What committed campaigns hold of a pool, in its own unit, from a day on. */
const heldOf = (
  taken: TakenCapacity,
  { organisationKey, resource }: { organisationKey: string; resource: string },
  today: string,
): number => {
  const pool = `${organisationKey}/${resource}`;
  const days = taken.weeks
    .filter((week) => week.pool === pool && week.week >= today)
    .reduce((sum, { hundredths }) => sum + hundredths, 0);
  const files = taken.sessions
    .filter((session) => session.pool === pool && session.date >= today)
    .reduce((sum, session) => sum + session.files, 0);
  const hosting = taken.hosting
    .filter(({ organisation }) => organisation === organisationKey)
    .reduce((sum, one) => {
      if (resource === 'hosting_users') return sum + one.users;
      return resource === 'hosting_gb' ? sum + one.gb : sum;
    }, 0);
  return days / HUNDREDTHS + files + hosting;
};

/** A page of capacities, and what committed campaigns hold of them. */
export const listResources = async (
  { db }: Pick<AppContext, 'db'>,
  query: ResourceQuery,
  caller: Caller,
): Promise<Page> => {
  let found = db.selectFrom('resource_pool');
  if (query.organisationKey !== undefined) {
    found = found.where('organisation_key', '=', query.organisationKey);
  }
  if (query.resource !== undefined) found = found.where('resource', '=', query.resource);
  const { page, size, offset } = query.page;
  const [rows, counted, directory, taken] = await Promise.all([
    found.selectAll().orderBy('id').limit(size).offset(offset).execute(),
    found.select(({ fn }) => fn.countAll<number>().as('total')).executeTakeFirstOrThrow(),
    loadDirectory(db, caller.today),
    loadTaken(db),
  ]);
  const items = rows.flatMap(({ pool }) => {
    const organisation = directory.byKey(pool.organisationKey);
    if (!organisation) return [];
    return [
      {
        organisation: organisationRef(organisation),
        resource: pool.resource,
        kind: pool.kind,
        unit: pool.unit,
        capacity: pool.capacity,
        per: pool.per,
        calendar: pool.calendar,
        validFrom: pool.validFrom,
        validTo: pool.validTo,
        held: heldOf(taken, pool, caller.today),
      },
    ];
  });
  return { items, page, size, total: counted.total };
};
