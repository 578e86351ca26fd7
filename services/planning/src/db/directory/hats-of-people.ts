// SPDX-License-Identifier: AGPL-3.0-or-later
import { selectHolders } from '@essaim/directory';
import type { Uuid } from '@essaim/kernel';
import type { Kysely } from 'kysely';
import type { PlanningTables } from '../schema.ts';

/** The mandates other than membership that people hold on a civil date, those at associations too. */
export const hatsOfPeople = async (
  db: Kysely<PlanningTables>,
  people: readonly Uuid[],
  date: string,
) =>
  people.length === 0
    ? []
    : selectHolders(db, date)
        .select('mandate.tier as tier')
        .where('mandate.person_id', 'in', [...new Set(people)])
        .where('mandate.role', '<>', 'member')
        .execute();
