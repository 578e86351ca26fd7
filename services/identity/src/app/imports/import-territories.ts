// SPDX-License-Identifier: AGPL-3.0-or-later
import { transaction } from '@essaim/postgres';
import { allTerritories, saveTerritories } from '../../db/territories.ts';
import { isSame } from '../../domain/imports/outcome.ts';
import { readTerritoriesFile } from '../../domain/imports/territories-file.ts';
import { type Cause, note } from '../cause.ts';
import type { Identity } from '../identity.ts';
import { type ImportMode, type ImportReport, lockImports, mayApply } from './report.ts';

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
    const read = readTerritoriesFile(text);
    const known = new Map((await allTerritories(trx)).map((one) => [one.code, one]));
    const items = read.items.map(({ item }) => item);
    const created = items.filter(({ code }) => !known.has(code));
    const updated = items.filter((item) => {
      const before = known.get(item.code);
      return before !== undefined && !isSame(before, item);
    });
    const applied = mayApply(mode, read.errors);
    if (applied && created.length + updated.length > 0) {
      await saveTerritories(trx, [...created, ...updated]);
      await note(trx, cause, {
        action: 'importTerritories',
        resourceType: 'territory',
        resourceId: 'all',
        organisationId: null,
        summary: { created: created.length, updated: updated.length },
      });
    }
    return {
      dryRun: mode.dryRun,
      applied,
      created: created.length,
      updated: updated.length,
      unchanged: items.length - created.length - updated.length,
      ignored: read.blank,
      errors: read.errors,
      warnings: [],
    };
  });
