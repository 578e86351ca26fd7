// SPDX-License-Identifier: AGPL-3.0-or-later
import type { JournalLine } from '@essaim/postgres';
import type { Database } from '../../db/database.ts';
import { mandateNames } from '../../db/mandates.ts';
import { organisationsByIds } from '../../db/organisations.ts';
import type { Schemas } from '../operation.ts';
import { readNames } from './refs.ts';

/** Lines of the journal as the API answers them, with the names of people, mandates and places. */
export const journalViews = async (
  db: Database,
  lines: readonly JournalLine[],
): Promise<Schemas['JournalEntry'][]> => {
  const [names, mandates, organisations] = await Promise.all([
    readNames(db, { people: lines.map(({ personId }) => personId) }),
    mandateNames(
      db,
      lines.flatMap(({ mandateId }) => mandateId ?? []),
    ),
    organisationsByIds(
      db,
      lines.flatMap(({ organisationId }) => organisationId ?? []),
    ),
  ]);
  return lines.map(({ personId, summary, ...line }) => ({
    ...line,
    summary: { ...summary },
    mandate: (line.mandateId && mandates.get(line.mandateId)) ?? null,
    organisationName:
      (line.organisationId && organisations.get(line.organisationId)?.shortName) ?? null,
    person: names.personOrNull(personId),
    machineKey: keyName(summary),
  }));
};

/** A line that a machine caused names its key; see `note`. */
const keyName = (summary: Readonly<Record<string, unknown>>): string | null => {
  const key = summary['machineKey'] as { name?: unknown } | undefined;
  return typeof key?.name === 'string' ? key.name : null;
};
