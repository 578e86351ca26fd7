// SPDX-License-Identifier: AGPL-3.0-or-later
import { pageBody, pageRequest } from '@essaim/service-kit';
import { listImports } from '../db/association-imports.ts';
import { placeBelow } from '../domain/organisation.ts';
import { importBelow } from '../domain/permissions.ts';
import type { Operation } from './operation.ts';
import { authoriseSomewhere } from './place.ts';
import { associationImportViews } from './views/association-import-view.ts';

export const listAssociationImports: Operation<'listAssociationImports'> =
  (identity) =>
  async ({ query }, context) => {
    const { organisations } = await authoriseSomewhere(identity, context, importBelow, placeBelow);
    const page = pageRequest(query);
    const ids = organisations.map(({ id }) => id);
    const { items, total } = await listImports(identity.db, ids, page);
    return {
      status: 200,
      body: pageBody(page, total, await associationImportViews(identity, items)),
    };
  };
