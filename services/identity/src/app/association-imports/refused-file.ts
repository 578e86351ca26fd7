// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Language } from '@essaim/contracts';
import { writeCsv } from '@essaim/csv';
import { listRemarks } from '../../db/association-import-remarks.ts';
import type { AssociationImport } from '../../domain/imports/association-import.ts';
import { remarkSentence } from '../../domain/imports/remark.ts';
import type { Identity } from '../identity.ts';

const REASON: Readonly<Record<Language, string>> = { fr: 'motif', en: 'reason' };

/**
 * The refused lines of an import as they came, with one more column before theirs, the reason: there it
 * stands under its name also where a line has too many or too few cells.
 */
export const refusedFile = async (
  { db }: Identity,
  { id, columns }: AssociationImport,
  language: Language,
): Promise<string> => {
  const { items } = await listRemarks(db, id, 'refused');
  return writeCsv(
    [REASON[language], ...columns],
    items.map(({ fields, remark }) => [remarkSentence(remark, language), ...(fields ?? [])]),
  );
};
