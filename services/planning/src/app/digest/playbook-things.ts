// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Kysely } from 'kysely';
import { outdatedVariants } from '../../db/playbook/outdated-variants.ts';
import type { PlanningTables } from '../../db/schema.ts';
import { coordinationOf } from '../../domain/people/role-level.ts';
import type { DirectorySnapshot } from '../directory/directory-snapshot.ts';
import { type Waiting, peopleAt } from './waiting.ts';

const TITLE = {
  fr: 'Une nouvelle version du plan type national est à examiner',
  en: 'A new version of the national playbook is to be looked at',
};

/** National versions that wait for those who have their own version of a playbook. */
export const playbookThings = async (
  db: Kysely<PlanningTables>,
  directory: DirectorySnapshot,
): Promise<Waiting[]> => {
  const rows = await outdatedVariants(db, null);
  return rows.flatMap(({ id, owner_id: owner }): Waiting[] => {
    if (owner === null) return [];
    const place = directory.row(owner)?.short_name ?? '';
    return [
      {
        thing: { kind: 'decide', id, title: TITLE, place, due: null, isLate: false },
        people: peopleAt(directory, [coordinationOf(owner)]),
      },
    ];
  });
};
