// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Language } from '@essaim/contracts';
import { writeCsv } from '@essaim/csv';
import { listRemarks } from '../../db/association-import-remarks.ts';
import type { AssociationImport } from '../../domain/imports/association-import.ts';
import { remarkSentence } from '../../domain/imports/remark.ts';
import type { Identity } from '../identity.ts';

const REASON: Readonly<Record<Language, string>> = { fr: 'motif', en: 'reason' };

/** The refused lines of an import as they came, with the reason in one more column. */
export const refusedFile = async (
  { db }: Identity,
  { id, columns }: AssociationImport,
  language: Language,
): Promise<string> => {
  const { items } = await listRemarks(db, id, 'refused');
  const widest = Math.max(columns.length, ...items.map(({ fields }) => fields?.length ?? 0));
  const wide = (cells: readonly string[]): string[] =>
    Array.from({ length: widest }, (_, at) => cells[at] ?? '');
  return writeCsv(
    [...wide(columns), REASON[language]],
    items.map(({ fields, remark }) => [...wide(fields ?? []), remarkSentence(remark, language)]),
  );
};
