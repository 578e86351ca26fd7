// SPDX-License-Identifier: AGPL-3.0-or-later
import { holdersAt, organisationsByIds } from '@essaim/directory';
import type { Uuid } from '@essaim/kernel';
import type { Kysely } from 'kysely';
import { loadSnapshotRows, readDirectoryStamp } from '../../db/directory/load-snapshot.ts';
import type { PlanningTables } from '../../db/schema.ts';
import { type DirectorySnapshot, directorySnapshot } from './directory-snapshot.ts';

interface Kept {
  readonly key: string;
  readonly snapshot: Promise<DirectorySnapshot>;
}

/** One snapshot a database is kept: the network changes seldom and is read by every request. */
const kept = new WeakMap<object, Kept>();

/**
 * The network above the associations on a day, read again only when it has changed.
 * @param cache the service's database, under which the snapshot is kept
 */
export const loadDirectory = async (
  db: Kysely<PlanningTables>,
  date: string,
  cache: object = db,
): Promise<DirectorySnapshot> => {
  const { stamp, goodFridayAntilles } = await readDirectoryStamp(db);
  const key = `${stamp} ${goodFridayAntilles} ${date}`;
  const found = kept.get(cache);
  if (found?.key === key) return found.snapshot;
  const snapshot = loadSnapshotRows(db, date).then((rows) =>
    directorySnapshot(rows, { day: date, goodFridayAntilles }),
  );
  kept.set(cache, { key, snapshot });
  snapshot.catch(() => kept.delete(cache));
  return snapshot;
};

/** The same, with the associations among the organisations named. */
export const loadDirectoryWith = async (
  db: Kysely<PlanningTables>,
  date: string,
  organisationIds: readonly Uuid[],
): Promise<DirectorySnapshot> => {
  const snapshot = await loadDirectory(db, date);
  const missing = organisationIds.filter((id) => snapshot.row(id) === undefined);
  if (missing.length === 0) return snapshot;
  const [organisations, holders] = await Promise.all([
    organisationsByIds(db, missing),
    holdersAt(db, missing, date),
  ]);
  return snapshot.with({ organisations: [...organisations.values()], holders });
};
