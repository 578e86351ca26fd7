// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Language, problemText, sentence } from '@essaim/contracts';
import {
  type ImportFault,
  type ImportReport,
  whereOf,
  withSentences,
} from '../../app/imports/report.ts';
import type { Schemas } from '../http.ts';

const detail = (fault: ImportFault, language: Language): string => {
  const params = withSentences(fault);
  const written = params[language === 'fr' ? 'messageFr' : 'messageEn'];
  return written === undefined
    ? sentence(problemText(fault.code), language, fault.params)
    : String(written);
};

/** What an import did, or would do, for a reader. */
export const presentReport = (
  { dryRun, items, faults }: ImportReport,
  language: Language,
): Schemas['ImportReport'] => {
  const count = (wanted: string) => items.filter(({ outcome }) => outcome === wanted).length;
  return {
    dryRun,
    created: count('created'),
    updated: count('updated'),
    unchanged: count('unchanged'),
    items: [...items],
    errors: faults.map((fault) => ({
      where: whereOf(fault),
      ...(fault.file !== undefined && { file: fault.file }),
      line: fault.line,
      column: fault.column,
      code: fault.code,
      detail: detail(fault, language),
    })),
  };
};
