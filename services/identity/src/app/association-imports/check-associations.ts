// SPDX-License-Identifier: AGPL-3.0-or-later
import { setImmediate } from 'node:timers/promises';
import { type Uuid, newId } from '@essaim/kernel';
import { transaction, withIdempotency } from '@essaim/postgres';
import { insertRemarks } from '../../db/association-import-remarks.ts';
import { insertImport } from '../../db/association-imports.ts';
import { listCommunes } from '../../db/communes.ts';
import type { Work } from '../../db/database.ts';
import { survivorsByMergedKeys } from '../../db/merged-keys.ts';
import { organisationsByKeys } from '../../db/organisations.ts';
import { communesOf } from '../../domain/commune.ts';
import {
  type AssociationImport,
  type LineRemark,
  NOTHING_RECORDED,
  countsOf,
} from '../../domain/imports/association-import.ts';
import {
  type AssociationsScope,
  type ReadAssociations,
  readingAssociations,
} from '../../domain/imports/associations-file.ts';
import { redirectLines } from '../../domain/imports/redirect-lines.ts';
import type { Organisation } from '../../domain/organisation.ts';
import type { Identity } from '../identity.ts';
import type { PersonalCause } from '../invitations/record-invitation.ts';
import { departmentsByCode, resolveLines } from './resolve-lines.ts';

export interface AssociationsToCheck {
  readonly text: string;
  readonly fileName: string | null;
  /** Where the importing mandate is held. */
  readonly organisation: Organisation;
  /** Whether that mandate reaches a departmental organisation. */
  readonly isInScope: (department: Organisation) => boolean;
}

/**
 * Checks a file of associations and keeps what it would record, until somebody applies or drops it.
 * @returns the id of the import
 * @throws DomainError those of `readCsv`, when the file as a whole cannot be read
 */
export const checkAssociations = async (
  { db }: Identity,
  cause: PersonalCause,
  request: AssociationsToCheck,
  idempotencyKey: string | undefined,
): Promise<Uuid> => {
  const { text, fileName, organisation } = request;
  const departments = await departmentsByCode(db);
  const read = await readPatiently(text, {
    communes: communesOf(await listCommunes(db)),
    isInScope: (code) => {
      const department = departments.get(code);
      return department !== undefined && request.isInScope(department);
    },
  });
  return transaction(db, (trx) =>
    withIdempotency(
      trx,
      {
        key: idempotencyKey,
        personId: cause.actor.personId,
        operation: 'createAssociationImport',
        request: { text, fileName, organisation: organisation.id },
      },
      () => keep(trx, cause, request, read),
    ),
  );
};

/** Reads a file, and lets other requests be answered in between. */
const readPatiently = async (text: string, scope: AssociationsScope): Promise<ReadAssociations> => {
  const reading = readingAssociations(text, scope);
  for (;;) {
    const step = reading.next();
    if (step.done) return step.value;
    await setImmediate();
  }
};

const keep = async (
  trx: Work,
  { actor, correlationId, at }: PersonalCause,
  { fileName, organisation }: AssociationsToCheck,
  read: ReadAssociations,
): Promise<Uuid> => {
  const departments = await departmentsByCode(trx);
  const keys = read.items.map(({ item }) => item.code_adherent);
  const redirected = redirectLines(read.items, await survivorsByMergedKeys(trx, keys));
  const outcome = await resolveLines(trx, redirected.lines, departments, organisationsByKeys);
  const refusals = [...read.errors, ...outcome.errors];
  const refusedLines = new Set(refusals.map(({ line }) => line));
  const lines = redirected.lines.filter(({ line }) => !refusedLines.has(line));
  const warnings = [...read.warnings, ...redirected.warnings].filter(
    ({ line }) => !refusedLines.has(line),
  );
  const checked: AssociationImport = {
    id: newId(),
    organisationId: organisation.id,
    personId: actor.personId,
    fileName,
    columns: read.columns,
    state: 'checked',
    accepted: lines.length,
    done: 0,
    refused: refusedLines.size,
    ignored: read.ignored + read.items.length - redirected.lines.length,
    warned: new Set(warnings.map(({ line }) => line)).size,
    expected: countsOf(outcome),
    recorded: NOTHING_RECORDED,
    applied: null,
    correlationId,
    createdAt: at,
    changedAt: at,
  };
  const records = new Map(read.records.map(({ line, fields }) => [line, fields]));
  await insertImport(trx, checked, lines);
  await insertRemarks(trx, checked.id, [
    ...refusals.map((remark): LineRemark => ({
      kind: 'refused',
      remark,
      fields: records.get(remark.line) ?? [],
    })),
    ...warnings.map((remark): LineRemark => ({ kind: 'warning', remark, fields: null })),
  ]);
  return checked.id;
};
