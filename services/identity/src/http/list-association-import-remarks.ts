// SPDX-License-Identifier: AGPL-3.0-or-later
import { pageBody, pageRequest } from '@essaim/service-kit';
import { listRemarks } from '../db/association-import-remarks.ts';
import { authoriseImport } from './association-import-reply.ts';
import type { Operation } from './operation.ts';
import { remarkView } from './views/import-view.ts';

export const listAssociationImportRemarks: Operation<'listAssociationImportRemarks'> =
  (identity) =>
  async ({ params, query }, context) => {
    const { found } = await authoriseImport(identity, context, params.importId);
    const page = pageRequest(query);
    const { items, total } = await listRemarks(identity.db, found.id, query.kind, page);
    const views = items.map(({ remark }) => remarkView(remark, context.language));
    return { status: 200, body: pageBody(page, total, views) };
  };
