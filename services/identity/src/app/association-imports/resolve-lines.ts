// SPDX-License-Identifier: AGPL-3.0-or-later
import { newId } from '@essaim/kernel';
import type { Database, Work } from '../../db/database.ts';
import { survivorsByMergedKeys } from '../../db/merged-keys.ts';
import { organisationsOfTiers } from '../../db/organisations.ts';
import { type AcceptedLine, LINES_PER_CHUNK } from '../../domain/imports/association-import.ts';
import { type Outcome, emptyOutcome } from '../../domain/imports/outcome.ts';
import { resolveAssociations } from '../../domain/imports/resolve-associations.ts';
import type { Organisation } from '../../domain/organisation.ts';

export type DepartmentsByCode = ReadonlyMap<string, Organisation>;

/** The departmental organisations, by their INSEE codes. */
export const departmentsByCode = async (db: Database | Work): Promise<DepartmentsByCode> => {
  const departments = await organisationsOfTiers(db, ['departmental']);
  return new Map(departments.map((one) => [one.territory?.departmentCode ?? '', one]));
};

/** Reads the organisations that have some keys; to record, it also holds them until the commit. */
export type ReadKnown = (
  trx: Work,
  keys: readonly string[],
) => Promise<ReadonlyMap<string, Organisation>>;

/** The organisations that lines name; by the former key of one that was merged, that which it became. */
const knownOf = async (
  trx: Work,
  lines: readonly AcceptedLine[],
  readKnown: ReadKnown,
): Promise<ReadonlyMap<string, Organisation>> => {
  const keys = lines.map(({ item }) => item.code_adherent);
  const survivors = await survivorsByMergedKeys(trx, keys);
  const living = keys.filter((key) => !survivors.has(key));
  const known = await readKnown(trx, [...living, ...[...survivors.values()].map(({ key }) => key)]);
  return new Map(
    keys.flatMap((key) => {
      const found = known.get(survivors.get(key)?.key ?? key);
      return found ? [[key, found] as const] : [];
    }),
  );
};

/**
 * Works out what lines that were read change in the network as it is now: some hundreds at a time, so
 * that a long file does not keep other requests waiting.
 */
export const resolveLines = async (
  trx: Work,
  lines: readonly AcceptedLine[],
  departments: DepartmentsByCode,
  readKnown: ReadKnown,
): Promise<Outcome<Organisation>> => {
  const outcome = emptyOutcome<Organisation>();
  for (let from = 0; from < lines.length; from += LINES_PER_CHUNK) {
    const slice = lines.slice(from, from + LINES_PER_CHUNK);
    const known = await knownOf(trx, slice, readKnown);
    const { created, updated, unchanged, errors } = resolveAssociations(slice, {
      known,
      departments,
      newId,
    });
    outcome.created.push(...created);
    outcome.updated.push(...updated);
    outcome.unchanged += unchanged;
    outcome.errors.push(...errors);
  }
  return outcome;
};
