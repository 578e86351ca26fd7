// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Selectable, Transaction } from 'kysely';
import type { OfferRepository } from '../../app/ports.ts';
import type { Offer } from '../../domain/offer/offer.ts';
import type { CatalogDatabase } from '../schema.ts';

type Row = Selectable<CatalogDatabase['offer']>;

/** A row as an offer. */
export const offerOf = (row: Row): Offer => ({
  id: row.id,
  key: row.key,
  version: row.version,
  instanceId: row.instance_id,
  eligibility: row.eligibility,
  dependsOn: row.depends_on,
  price: { fixed: row.price_fixed, perHead: row.price_per_head, ceiling: row.price_ceiling },
  quotas: { personGb: row.quota_person_gb, organisationGb: row.quota_organisation_gb },
  maturity: row.maturity,
  connectionMode: row.connection_mode,
  referentEmail: row.referent_email,
});

const rowOf = (offer: Offer) => ({
  id: offer.id,
  key: offer.key,
  version: offer.version,
  instance_id: offer.instanceId,
  eligibility: offer.eligibility,
  depends_on: [...offer.dependsOn],
  price_fixed: offer.price.fixed,
  price_per_head: offer.price.perHead,
  price_ceiling: offer.price.ceiling,
  quota_person_gb: offer.quotas.personGb,
  quota_organisation_gb: offer.quotas.organisationGb,
  maturity: offer.maturity,
  connection_mode: offer.connectionMode,
  referent_email: offer.referentEmail,
});

/** Offers, within a transaction. */
export const offerRepository = (trx: Transaction<CatalogDatabase>): OfferRepository => ({
  find: async (id) => {
    const row = await trx.selectFrom('offer').selectAll().where('id', '=', id).executeTakeFirst();
    return row && offerOf(row);
  },
  lock: async (id) => {
    const row = await trx
      .selectFrom('offer')
      .selectAll()
      .where('id', '=', id)
      .forUpdate()
      .executeTakeFirst();
    return row && offerOf(row);
  },
  all: async () => (await trx.selectFrom('offer').selectAll().execute()).map(offerOf),
  put: async (offers) => {
    for (const offer of offers) {
      const row = rowOf(offer);
      await trx
        .insertInto('offer')
        .values(row)
        .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
        .execute();
    }
  },
});
