// SPDX-License-Identifier: AGPL-3.0-or-later
import { transaction } from '@essaim/postgres';
import { insertRemarks } from '../../db/association-import-remarks.ts';
import {
  takeChunk,
  takeImportUnderWay,
  touchImport,
  updateImport,
} from '../../db/association-imports.ts';
import type { Work } from '../../db/database.ts';
import { findDuplicates } from '../../db/duplicates.ts';
import { lockOrganisationsByKeys } from '../../db/organisations.ts';
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
import { noteImport } from './note-import.ts';
import { departmentsByCode, resolveLines } from './resolve-lines.ts';

/**
 * Records the next lines of the import under way that waits longest, in one transaction with how far it
 * is: a killed process neither loses nor doubles any. When that fails, the others have their turn before.
 * @returns whether there was something to record
 */
const recordNextLines = async (identity: Identity): Promise<boolean> => {
  const { db, clock } = identity;
  let taken: AssociationImport | undefined;
  try {
    return await transaction(db, async (trx) => {
      taken = await takeImportUnderWay(trx);
      if (taken) await recordChunk(trx, identity, taken);
      return taken !== undefined;
    });
  } catch (error) {
    if (taken) await touchImport(db, taken.id, clock.now());
    throw error;
  }
};

const recordChunk = async (
  trx: Work,
  { clock }: Identity,
  before: AssociationImport,
): Promise<void> => {
  await lockImports(trx);
  const at = clock.now();
  const cause: Cause = {
    actor: before.applied,
    correlationId: before.correlationId,
    at,
    today: clock.today().toString(),
  };
  const { lines, isLast } = await takeChunk(trx, before.id);
  const departments = await departmentsByCode(trx);
  const outcome = await resolveLines(trx, lines, departments, lockOrganisationsByKeys);
  await writeOrganisations(trx, cause, outcome);
  await insertRemarks(trx, before.id, refusals(before, lines, outcome.errors));
  const chunk = {
    lines: lines.length,
    refused: outcome.errors.length,
    counts: countsOf(outcome),
  };
  const after = advance(before, chunk, { isLast, at });
  await updateImport(trx, after);
  if (!isLast) return;
  await findDuplicates(trx, null, at);
  await noteImport(trx, cause, 'importAssociations', after);
};

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
