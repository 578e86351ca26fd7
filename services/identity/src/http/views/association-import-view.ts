// SPDX-License-Identifier: AGPL-3.0-or-later
import { organisationsByIds } from '../../db/organisations.ts';
import { peopleByIds } from '../../db/people.ts';
import type { AssociationImport } from '../../domain/imports/association-import.ts';
import type { Schemas, Served } from '../operation.ts';

/** Imports as the API shows them, with the names of places and people. */
export const associationImportViews = async (
  { db }: Served,
  imports: readonly AssociationImport[],
): Promise<Schemas['AssociationImport'][]> => {
  const [organisations, people] = await Promise.all([
    organisationsByIds(
      db,
      imports.map(({ organisationId }) => organisationId),
    ),
    peopleByIds(
      db,
      imports.map(({ personId }) => personId),
    ),
  ]);
  return imports.map((one) => {
    const person = people.get(one.personId);
    return {
      id: one.id,
      fileName: one.fileName,
      organisation: {
        id: one.organisationId,
        name: organisations.get(one.organisationId)?.name ?? '',
      },
      person: {
        id: one.personId,
        givenName: person?.givenName ?? '',
        familyName: person?.familyName ?? '',
      },
      state: one.state,
      accepted: one.accepted,
      done: one.done,
      refused: one.refused,
      ignored: one.ignored,
      warned: one.warned,
      expected: one.expected,
      recorded: one.recorded,
      createdAt: one.createdAt.toString(),
      changedAt: one.changedAt.toString(),
    };
  });
};
