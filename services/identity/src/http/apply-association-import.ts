// SPDX-License-Identifier: AGPL-3.0-or-later
import { applyImport } from '../app/association-imports/change-import.ts';
import { associationImportReply, authoriseImport } from './association-import-reply.ts';
import { causeOf } from './cause-of.ts';
import type { Operation } from './operation.ts';

export const applyAssociationImport: Operation<'applyAssociationImport'> =
  (identity) =>
  async ({ params }, context) => {
    const { found, mandateId } = await authoriseImport(identity, context, params.importId);
    const after = await applyImport(identity, causeOf(context, mandateId), found.id);
    return { status: 200, body: await associationImportReply(identity, after) };
  };
