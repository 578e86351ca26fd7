// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Work } from '../../db/database.ts';
import { isSame } from '../../domain/imports/outcome.ts';
import type { ReadRows } from '../../domain/imports/read-rows.ts';
import { type Cause, note } from '../cause.ts';
import { type ImportMode, type ImportReport, mayApply } from './report.ts';

interface Coded {
  readonly code: string;
}

export interface ReferenceList<Item> {
  readonly read: ReadRows<Item>;
  readonly known: readonly Item[];
  readonly save: (trx: Work, items: readonly Item[]) => Promise<void>;
  /** The operation, for the journal. */
  readonly action: string;
  readonly resourceType: string;
}

/**
 * Takes over a list of reference whose items have a code: new ones and changed ones; what the file
 * does not name stays.
 * @throws DomainError `csv-invalid`
 */
export const importByCode = async <Item extends Coded>(
  trx: Work,
  cause: Cause,
  mode: ImportMode,
  { read, known, save, action, resourceType }: ReferenceList<Item>,
): Promise<ImportReport> => {
  const before = new Map(known.map((one) => [one.code, one]));
  const items = read.items.map(({ item }) => item);
  const created = items.filter(({ code }) => !before.has(code));
  const updated = items.filter((item) => {
    const old = before.get(item.code);
    return old !== undefined && !isSame(old, item);
  });
  const applied = mayApply(mode, read.errors);
  if (applied && created.length + updated.length > 0) {
    await save(trx, [...created, ...updated]);
    await note(trx, cause, {
      action,
      resourceType,
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
};
