// SPDX-License-Identifier: AGPL-3.0-or-later
import { problem } from '@essaim/contracts';
import { transaction } from '@essaim/postgres';
import { dropChunks, lockImport, updateImport } from '../../db/association-imports.ts';
import type { Work } from '../../db/database.ts';
import { type AssociationImport, begin, stop } from '../../domain/imports/association-import.ts';
import { note } from '../cause.ts';
import type { Identity } from '../identity.ts';
import type { PersonalCause } from '../invitations/record-invitation.ts';

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
    const before = await locked(trx, id);
    const after = stop(before, cause.at);
    await dropChunks(trx, after.id);
    await updateImport(trx, after);
    if (before.done > 0) await noteImport(trx, cause, after);
    return after;
  });

/** Tells the journal what an import recorded in all. */
export const noteImport = (
  trx: Work,
  cause: Parameters<typeof note>[1],
  { id, organisationId, recorded, refused }: AssociationImport,
): Promise<void> =>
  note(trx, cause, {
    action: 'importAssociations',
    resourceType: 'import',
    resourceId: id,
    organisationId,
    summary: { created: recorded.created, updated: recorded.updated, refused },
  });
