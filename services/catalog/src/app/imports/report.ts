// SPDX-License-Identifier: AGPL-3.0-or-later
import { type ProblemCode, problem } from '@essaim/contracts';
import { type LocatedFault, csvFaults, faultSentence } from '@essaim/csv';

/** One fault of an imported file; `line` counts from 1, `column` is a name or a character. */
export interface ImportFault {
  readonly file?: string;
  readonly line: number;
  readonly column: string;
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
}

export interface ImportItem {
  readonly key: string;
  readonly name: string;
  readonly outcome: 'created' | 'updated' | 'unchanged';
}

export interface ImportReport {
  readonly dryRun: boolean;
  readonly items: readonly ImportItem[];
  readonly faults: readonly ImportFault[];
}

/** Where a fault is, in one text: `offers.csv:12:tool`. */
export const whereOf = ({ file, line, column }: ImportFault): string =>
  [file, line, column].filter((part) => part !== undefined && part !== '').join(':');

/** A fault of a table, as the report shows it. */
export const tableFault = (fault: LocatedFault): ImportFault => ({
  line: fault.line,
  column: fault.column ?? '',
  code: fault.code,
  params: fault.params,
});

/** The parameters of a fault, with its sentences where its code is one of the table reader's. */
export const withSentences = ({
  code,
  params,
}: ImportFault): Readonly<Record<string, string | number>> =>
  Object.hasOwn(csvFaults, code)
    ? {
        ...params,
        messageFr: faultSentence(csvFaults, 'fr', { code, params }),
        messageEn: faultSentence(csvFaults, 'en', { code, params }),
      }
    : params;

/**
 * Refuses a whole import for its faults.
 * @throws DomainError with one detail for each fault
 */
export const refuseFaults = (code: ProblemCode, faults: readonly ImportFault[]): void => {
  if (faults.length === 0) return;
  throw problem(
    code,
    { count: faults.length },
    faults.map((fault) => ({
      where: whereOf(fault),
      code: fault.code,
      params: withSentences(fault),
    })),
  );
};
