// SPDX-License-Identifier: AGPL-3.0-or-later
import { problem } from '@essaim/contracts';
import { transaction } from '@essaim/postgres';
import { dropChunks, lockImport, updateImport } from '../../db/association-imports.ts';
import type { Work } from '../../db/database.ts';
import { type AssociationImport, begin, stop } from '../../domain/imports/association-import.ts';
import type { Identity } from '../identity.ts';
import type { PersonalCause } from '../invitations/record-invitation.ts';
import { noteImport } from './note-import.ts';

const locked = async (trx: Work, id: string): Promise<AssociationImport> => {
  const found = await lockImport(trx, id);
  if (!found) throw problem('import-unknown');
  return found;
};

/**
 * Has the accepted lines of a checked import recorded, in the background.
 * @throws DomainError `import-unknown`, `import-not-checked`
 */
export const applyImport = (
  { db }: Identity,
  cause: PersonalCause,
  id: string,
): Promise<AssociationImport> =>
  transaction(db, async (trx) => {
    const after = begin(await locked(trx, id), cause.actor, cause);
    await updateImport(trx, after);
    await noteImport(trx, cause, 'applyAssociationImport', after);
    return after;
  });

/**
 * Drops a checked import, or stops one after the lines that are recorded already.
 * @throws DomainError `import-unknown`, `import-already-over`
 */
export const stopImport = (
  { db }: Identity,
  cause: PersonalCause,
  id: string,
): Promise<AssociationImport> =>
  transaction(db, async (trx) => {
    const after = stop(await locked(trx, id), cause.at);
    await dropChunks(trx, after.id);
    await updateImport(trx, after);
    await noteImport(trx, cause, 'stopAssociationImport', after);
    return after;
  });
