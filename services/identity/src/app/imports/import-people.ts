// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Identity } from '../identity.ts';
import type { PersonalCause } from '../invitations/record-invitation.ts';
import { type ProposedImport, importOrAsk } from './import-or-ask.ts';
import type { ImportMode } from './report.ts';
import { type MayGive, writeImportedPeople } from './write-imported-people.ts';

/**
 * Imports people and their mandates. Their accounts follow in Keycloak, without credentials. Many
 * mandates other than memberships wait for a second person.
 * @param mayGive whether the importing mandate may give this role there
 * @throws DomainError `csv-invalid` and those of `readCsv`
 */
export const importPeople = (
  identity: Identity,
  cause: PersonalCause,
  text: string,
  mode: ImportMode,
  mayGive: MayGive,
): Promise<ProposedImport> =>
  importOrAsk(identity, cause, { action: 'import-people', text }, (trx, most) =>
    writeImportedPeople(trx, cause, text, mode, mayGive, most),
  );
