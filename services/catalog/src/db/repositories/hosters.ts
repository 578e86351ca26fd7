// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Selectable, Transaction } from 'kysely';
import type { HosterRepository } from '../../app/ports.ts';
import type { Hoster } from '../../domain/hoster/hoster.ts';
import type { CatalogDatabase } from '../schema.ts';
import { searchText } from '../search-text.ts';

type Row = Selectable<CatalogDatabase['hoster']>;

/** A row as a hoster. */
export const hosterOf = (row: Row): Hoster => ({
  organisationId: row.organisation_id,
  key: row.key,
  version: row.version,
  name: row.name,
  legalForm: row.legal_form,
  website: row.website,
  contactEmail: row.contact_email,
  country: row.country,
  departmentCode: row.department_code,
  hostingKind: row.hosting_kind,
  state: row.state,
  capacityUsers: row.capacity_users,
  capacityGb: row.capacity_gb,
  conformityDate: row.conformity_date,
  conformityEvidence: row.conformity_evidence,
  regionsServed: row.regions_served,
  note: row.note,
});

const rowOf = (hoster: Hoster) => ({
  organisation_id: hoster.organisationId,
  key: hoster.key,
  version: hoster.version,
  name: hoster.name,
  legal_form: hoster.legalForm,
  website: hoster.website,
  contact_email: hoster.contactEmail,
  country: hoster.country,
  department_code: hoster.departmentCode,
  hosting_kind: hoster.hostingKind,
  state: hoster.state,
  capacity_users: hoster.capacityUsers,
  capacity_gb: hoster.capacityGb,
  conformity_date: hoster.conformityDate,
  conformity_evidence: hoster.conformityEvidence,
  regions_served: [...hoster.regionsServed],
  note: hoster.note,
  search: searchText(hoster.key, hoster.name, hoster.legalForm, hoster.note),
});

/** Hosters, within a transaction. */
export const hosterRepository = (trx: Transaction<CatalogDatabase>): HosterRepository => ({
  byKeys: async (keys) => {
    if (keys.length === 0) return new Map();
    const rows = await trx
      .selectFrom('hoster')
      .selectAll()
      .where('key', 'in', [...keys])
      .forUpdate()
      .execute();
    return new Map(rows.map((row) => [row.key, hosterOf(row)]));
  },
  find: async (organisationId) => {
    const row = await trx
      .selectFrom('hoster')
      .selectAll()
      .where('organisation_id', '=', organisationId)
      .executeTakeFirst();
    return row && hosterOf(row);
  },
  put: async (hosters) => {
    for (const hoster of hosters) {
      const row = rowOf(hoster);
      await trx
        .insertInto('hoster')
        .values(row)
        .onConflict((conflict) => conflict.column('organisation_id').doUpdateSet(row))
        .execute();
    }
  },
});
