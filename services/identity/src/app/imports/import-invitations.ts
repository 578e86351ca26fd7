// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Identity } from '../identity.ts';
import type { PersonalCause } from '../invitations/record-invitation.ts';
import { type ProposedImport, importOrAsk } from './import-or-ask.ts';
import type { ImportMode } from './report.ts';
import { type MayInvite, writeInvitations } from './write-invitations.ts';

/**
 * Invites the people of a file, in one transaction. Their mails follow in the lane of what may wait.
 * Many invitations wait for a second person.
 * @param mayGive whether the importing mandate may give this role there
 * @throws DomainError `csv-invalid` and those of `readCsv`
 */
export const importInvitations = (
  identity: Identity,
  cause: PersonalCause,
  text: string,
  mode: ImportMode,
  mayGive: MayInvite,
): Promise<ProposedImport> =>
  importOrAsk(identity, cause, { action: 'import-invitations', text }, (trx, most) =>
    writeInvitations(trx, cause, text, mode, mayGive, most),
  );
