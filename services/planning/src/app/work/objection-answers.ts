// SPDX-License-Identifier: AGPL-3.0-or-later
import type { PlanningApi } from '@essaim/contracts';
import type { Mandate } from '@essaim/kernel';
import type { Kysely } from 'kysely';
import { answeredObjections } from '../../db/objection/answered-objections.ts';
import type { PlanningTables } from '../../db/schema.ts';
import type { DirectorySnapshot } from '../directory/directory-snapshot.ts';
import { briefObjections } from '../objection/brief-objections.ts';

const MOST = 10;

/** What the nation answered since an instant to the objections of a hat's region; for its coordination alone. */
export const objectionAnswers = async (
  db: Kysely<PlanningTables>,
  directory: DirectorySnapshot,
  hat: Mandate,
  since: string,
): Promise<PlanningApi['components']['schemas']['ObjectionInBrief'][]> => {
  if (hat.role !== 'coordination' || hat.tier !== 'regional') return [];
  const rows = await answeredObjections(db, hat.organisationId, since, MOST);
  const { objections } = await briefObjections(db, directory, rows);
  return objections.map(({ brief }) => brief);
};
