// SPDX-License-Identifier: AGPL-3.0-or-later
import { transaction } from '@essaim/postgres';
import { insertRemarks } from '../../db/association-import-remarks.ts';
import { takeChunk, takeImportUnderWay, updateImport } from '../../db/association-imports.ts';
import {
  type AcceptedLine,
  type AssociationImport,
  type LineRemark,
  advance,
  countsOf,
} from '../../domain/imports/association-import.ts';
import type { Remark } from '../../domain/imports/remark.ts';
import type { Cause } from '../cause.ts';
import type { Identity } from '../identity.ts';
import { lockImports } from '../imports/report.ts';
import { writeOrganisations } from '../imports/write-organisations.ts';
import { noteImport } from './change-import.ts';
import { departmentsByCode, resolveLines } from './resolve-lines.ts';

/**
 * Records the next lines of the oldest import under way, in one transaction with how far it is: a
 * killed process neither loses nor doubles any.
 * @returns whether there was something to record
 */
const recordNextLines = ({ db, clock }: Identity): Promise<boolean> =>
  transaction(db, async (trx) => {
    const before = await takeImportUnderWay(trx);
    if (!before) return false;
    await lockImports(trx);
    const at = clock.now();
    const cause: Cause = {
      actor: before.applied,
      correlationId: before.correlationId,
      at,
      today: clock.today().toString(),
    };
    const { lines, isLast } = await takeChunk(trx, before.id);
    const outcome = await resolveLines(trx, lines, await departmentsByCode(trx));
    await writeOrganisations(trx, cause, outcome);
    await insertRemarks(trx, before.id, refusals(before, lines, outcome.errors));
    const chunk = {
      lines: lines.length,
      refused: outcome.errors.length,
      counts: countsOf(outcome),
    };
    const after = advance(before, chunk, { isLast, at });
    await updateImport(trx, after);
    if (isLast) await noteImport(trx, cause, after);
    return true;
  });

/** What was accepted by the check, but cannot be recorded any more. */
const refusals = (
  { columns }: AssociationImport,
  lines: readonly AcceptedLine[],
  errors: readonly Remark[],
): LineRemark[] => {
  const items = new Map(lines.map(({ line, item }) => [line, item]));
  return errors.map((remark) => {
    const item: Readonly<Record<string, string>> = items.get(remark.line) ?? {};
    return { kind: 'refused', remark, fields: columns.map((column) => item[column] ?? '') };
  });
};

/** Records lines until none is left, or until it is told to stop. */
export const recordAssociations = async (
  identity: Identity,
  stopping: AbortSignal,
): Promise<void> => {
  while (!stopping.aborted && (await recordNextLines(identity)));
};
