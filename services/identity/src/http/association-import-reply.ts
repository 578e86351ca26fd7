// SPDX-License-Identifier: AGPL-3.0-or-later
import { problem } from '@essaim/contracts';
import type { Uuid } from '@essaim/kernel';
import type { RequestContext } from '@essaim/service-kit';
import { findImport } from '../db/association-imports.ts';
import type { AssociationImport } from '../domain/imports/association-import.ts';
import { placeBelow } from '../domain/organisation.ts';
import { importBelow } from '../domain/permissions.ts';
import type { Schemas, Served } from './operation.ts';
import { authoriseAt } from './place.ts';
import { associationImportViews } from './views/association-import-view.ts';

/**
 * Finds an import and lets the request go on for whoever may import below the organisation where it
 * was made.
 * @throws DomainError `import-unknown`, `forbidden`, `forbidden-with-this-hat`
 */
export const authoriseImport = async (
  identity: Served,
  context: RequestContext,
  importId: string,
): Promise<{ found: AssociationImport; mandateId: Uuid }> => {
  const found = await findImport(identity.db, importId);
  if (!found) throw problem('import-unknown');
  const { mandateId } = await authoriseAt(
    identity,
    context,
    importBelow,
    found.organisationId,
    placeBelow,
  );
  return { found, mandateId };
};

/** One import as the API shows it. */
export const associationImportReply = async (
  identity: Served,
  found: AssociationImport,
): Promise<Schemas['AssociationImport']> => {
  const [view] = await associationImportViews(identity, [found]);
  if (!view) throw problem('import-unknown');
  return view;
};
