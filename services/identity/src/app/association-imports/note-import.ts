// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Work } from '../../db/database.ts';
import type { AssociationImport } from '../../domain/imports/association-import.ts';
import { type Cause, note } from '../cause.ts';

type ImportAction = 'applyAssociationImport' | 'importAssociations' | 'stopAssociationImport';

/** Tells the journal that an import is begun, is recorded, or was stopped, and what it recorded so far. */
export const noteImport = (
  trx: Work,
  cause: Cause,
  action: ImportAction,
  { id, organisationId, accepted, recorded, refused }: AssociationImport,
): Promise<void> =>
  note(trx, cause, {
    action,
    resourceType: 'import',
    resourceId: id,
    organisationId,
    summary: { accepted, created: recorded.created, updated: recorded.updated, refused },
  });
