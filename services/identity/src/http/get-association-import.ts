// SPDX-License-Identifier: AGPL-3.0-or-later
import { associationImportReply, authoriseImport } from './association-import-reply.ts';
import type { Operation } from './operation.ts';

export const getAssociationImport: Operation<'getAssociationImport'> =
  (identity) =>
  async ({ params }, context) => {
    const { found } = await authoriseImport(identity, context, params.importId);
    return { status: 200, body: await associationImportReply(identity, found) };
  };
