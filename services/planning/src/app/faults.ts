// SPDX-License-Identifier: AGPL-3.0-or-later
import { type PlanningApi, problem } from '@essaim/contracts';
import { csvFaults, faultSentence, type FaultText, type LocatedFault } from '@essaim/csv';
import { type ErrorDetail } from '@essaim/kernel';

export type LocatedError = PlanningApi['components']['schemas']['LocatedError'];
type Texts = Readonly<Record<string, FaultText>>;

const placeOf = ({ file, line, column, character }: LocatedFault): string =>
  [file, line, character ?? column].filter((part) => part !== null).join(':');

const sentenceOf = (texts: Texts, language: 'fr' | 'en', fault: LocatedFault): string =>
  faultSentence({ ...csvFaults, ...texts }, language, fault);

/** Faults of an imported file as a report lists them. */
export const presentFaults = (
  faults: readonly LocatedFault[],
  texts: Texts,
  language: 'fr' | 'en',
): LocatedError[] =>
  faults.map((fault) => ({
    where: placeOf(fault),
    file: fault.file,
    line: fault.line,
    column: fault.column,
    character: fault.character ?? null,
    code: fault.code,
    params: { ...fault.params },
    detail: sentenceOf(texts, language, fault),
  }));

/** Faults of an imported file as the details of a problem, in both languages. */
export const faultDetails = (faults: readonly LocatedFault[], texts: Texts): ErrorDetail[] =>
  faults.map((fault) => ({
    where: placeOf(fault),
    code: fault.code,
    params: {
      ...fault.params,
      messageFr: sentenceOf(texts, 'fr', fault),
      messageEn: sentenceOf(texts, 'en', fault),
    },
  }));

/** The refusal of a file with bad lines: nothing was saved. */
export const csvInvalid = (faults: readonly LocatedFault[], texts: Texts) =>
  problem('csv-invalid', { count: faults.length }, faultDetails(faults, texts));
