// SPDX-License-Identifier: AGPL-3.0-or-later
import { transaction } from '@essaim/postgres';
import { listCommunes, saveCommunes } from '../../db/communes.ts';
import { allTerritories } from '../../db/territories.ts';
import { readCommunesFile } from '../../domain/imports/communes-file.ts';
import type { Cause } from '../cause.ts';
import type { Identity } from '../identity.ts';
import { importByCode } from './import-by-code.ts';
import { type ImportMode, type ImportReport, lockImports } from './report.ts';

/**
 * Imports communes: those of a department whole, for from then on its codes are checked against them.
 * @throws DomainError `csv-invalid` and those of `readCsv`
 */
export const importCommunes = (
  { db }: Identity,
  cause: Cause,
  text: string,
  mode: ImportMode,
): Promise<ImportReport> =>
  transaction(db, async (trx) => {
    await lockImports(trx);
    const departments = new Set((await allTerritories(trx)).map(({ code }) => code));
    return importByCode(trx, cause, mode, {
      read: readCommunesFile(text, (code) => departments.has(code)),
      known: await listCommunes(trx),
      save: saveCommunes,
      action: 'importCommunes',
      resourceType: 'commune',
    });
  });
