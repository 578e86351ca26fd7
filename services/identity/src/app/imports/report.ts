// SPDX-License-Identifier: AGPL-3.0-or-later
import { problem } from '@essaim/contracts';
import { sql } from 'kysely';
import type { Work } from '../../db/database.ts';
import { type Remark, remarkSentence } from '../../domain/imports/remark.ts';

/** What an import did, or would do. */
export interface ImportReport {
  readonly dryRun: boolean;
  /** Whether anything was written. */
  readonly applied: boolean;
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly ignored: number;
  readonly errors: readonly Remark[];
  readonly warnings: readonly Remark[];
}

/** What was written; `waiting` counts what is too much for one person, and was not. */
export interface WrittenImport extends ImportReport {
  readonly waiting: number;
}

export interface ImportMode {
  readonly dryRun: boolean;
  /** Take the accepted lines although others are refused. */
  readonly partial?: boolean;
}

const IMPORT_LOCK = 7_203_532;
const MOST_DETAILS = 200;

/** Lets one import run after the other. Ends with the transaction. */
export const lockImports = async (trx: Work): Promise<void> => {
  await sql`select pg_advisory_xact_lock(${IMPORT_LOCK})`.execute(trx);
};

/**
 * Whether an import may write.
 * @throws DomainError `csv-invalid` with every remark, when lines are refused and nothing is to be
 *   taken without them
 */
export const mayApply = ({ dryRun, partial }: ImportMode, errors: readonly Remark[]): boolean => {
  if (dryRun) return false;
  if (errors.length === 0 || partial === true) return true;
  throw problem(
    'csv-invalid',
    { count: errors.length },
    errors.slice(0, MOST_DETAILS).map((remark) => ({
      where: `${remark.line}${remark.column === null ? '' : `:${remark.column}`}`,
      code: remark.code,
      params: {
        ...remark.params,
        messageFr: remarkSentence(remark, 'fr'),
        messageEn: remarkSentence(remark, 'en'),
      },
    })),
  );
};
