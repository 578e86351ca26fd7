// SPDX-License-Identifier: AGPL-3.0-or-later
import { problem } from '@essaim/contracts';
import { newId } from '@essaim/kernel';
import { transaction } from '@essaim/postgres';
import type { Work } from '../../db/database.ts';
import { organisationsByKeys, organisationsOfTiers } from '../../db/organisations.ts';
import { allTerritories } from '../../db/territories.ts';
import { readHostersFile, resolveHosters } from '../../domain/imports/hosters-file.ts';
import { NETWORK_COLUMNS, readNetworkFile } from '../../domain/imports/network-file.ts';
import type { Outcome } from '../../domain/imports/outcome.ts';
import { csvHeader } from '../../domain/imports/read-csv.ts';
import { resolveNetwork } from '../../domain/imports/resolve-network.ts';
import type { Organisation } from '../../domain/organisation.ts';
import { type Cause, note } from '../cause.ts';
import type { Identity } from '../identity.ts';
import { type ImportMode, type ImportReport, lockImports, mayApply } from './report.ts';
import { writeOrganisations } from './write-organisations.ts';

/**
 * Imports the network's three upper tiers, or hosters: the header tells which.
 * @throws DomainError `csv-invalid`, `csv-header-unknown` and the others of `readCsv`
 */
export const importOrganisations = (
  { db }: Identity,
  cause: Cause,
  text: string,
  mode: ImportMode,
): Promise<ImportReport> =>
  transaction(db, async (trx) => {
    await lockImports(trx);
    const header = csvHeader(text);
    const isOfHosters = header.includes('hosting_kind') && !header.includes('tier');
    if (!isOfHosters && !header.includes('tier')) {
      const missing = NETWORK_COLUMNS.filter((column) => !header.includes(column));
      throw problem('csv-header-unknown', { missing: missing.join(', ') });
    }
    const territories = await allTerritories(trx);
    if (!isOfHosters) {
      const tree = await organisationsOfTiers(trx, ['national', 'regional', 'departmental']);
      const known = new Map(tree.map((one) => [one.key, one]));
      const outcome = resolveNetwork(readNetworkFile(text), { territories, known, newId });
      return writeOutcome(trx, cause, outcome, mode);
    }
    const read = readHostersFile(text);
    const known = await organisationsByKeys(trx, [
      ...read.items.map(({ item }) => item.key),
      ...read.items.flatMap(({ item }) => item.sheet.regionsServed),
    ]);
    const outcome = resolveHosters(read, { territories, known, newId });
    return writeOutcome(trx, cause, outcome, mode);
  });

const writeOutcome = async (
  trx: Work,
  cause: Cause,
  outcome: Outcome<Organisation>,
  mode: ImportMode,
): Promise<ImportReport> => {
  const { created, updated, unchanged, ignored, errors, warnings } = outcome;
  const applied = mayApply(mode, errors);
  if (applied && created.length + updated.length > 0) {
    await writeOrganisations(trx, cause, outcome);
    await note(trx, cause, {
      action: 'importOrganisations',
      resourceType: 'organisation',
      resourceId: 'all',
      organisationId: null,
      summary: { created: created.length, updated: updated.length, refused: errors.length },
    });
  }
  return {
    dryRun: mode.dryRun,
    applied,
    created: created.length,
    updated: updated.length,
    unchanged,
    ignored,
    errors,
    warnings,
  };
};
