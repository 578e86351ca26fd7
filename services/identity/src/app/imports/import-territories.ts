// SPDX-License-Identifier: AGPL-3.0-or-later
import { transaction } from '@essaim/postgres';
import { allTerritories, saveTerritories } from '../../db/territories.ts';
import { readTerritoriesFile } from '../../domain/imports/territories-file.ts';
import type { Cause } from '../cause.ts';
import type { Identity } from '../identity.ts';
import { importByCode } from './import-by-code.ts';
import { type ImportMode, type ImportReport, lockImports } from './report.ts';

/**
 * Imports the departments of the country.
 * @throws DomainError `csv-invalid` and those of `readCsv`
 */
export const importTerritories = (
  { db }: Identity,
  cause: Cause,
  text: string,
  mode: ImportMode,
): Promise<ImportReport> =>
  transaction(db, async (trx) => {
    await lockImports(trx);
    return importByCode(trx, cause, mode, {
      read: readTerritoriesFile(text),
      known: await allTerritories(trx),
      save: saveTerritories,
      action: 'importTerritories',
      resourceType: 'territory',
    });
  });
