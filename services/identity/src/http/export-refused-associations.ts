// SPDX-License-Identifier: AGPL-3.0-or-later
import { refusedFile } from '../app/association-imports/refused-file.ts';
import { authoriseImport } from './association-import-reply.ts';
import type { Operation } from './operation.ts';

const FILE_NAMES = { fr: 'lignes-refusees.csv', en: 'refused-lines.csv' } as const;

export const exportRefusedAssociations: Operation<'exportRefusedAssociations'> =
  (identity) =>
  async ({ params }, context) => {
    const { found } = await authoriseImport(identity, context, params.importId);
    return {
      status: 200,
      body: await refusedFile(identity, found, context.language),
      mediaType: 'text/csv; charset=utf-8',
      headers: {
        'content-disposition': `attachment; filename="${FILE_NAMES[context.language]}"`,
      },
    };
  };
