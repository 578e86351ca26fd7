// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Uuid } from '@essaim/kernel';
import { type Transaction, sql } from 'kysely';
import type { InstanceRepository } from '../../app/ports.ts';
import type { Instance } from '../../domain/instance/instance.ts';
import { selectInstances, instanceOf } from '../instance-row.ts';
import type { CatalogDatabase } from '../schema.ts';
import { searchText } from '../search-text.ts';

const rowOf = (instance: Instance) => ({
  id: instance.id,
  version: instance.version,
  tool_key: instance.toolKey,
  name: instance.name,
  hoster_organisation_id: instance.hosterOrganisationId,
  address: instance.address,
  tool_version: instance.toolVersion,
  profile: instance.profile,
  redirect_uris: [...instance.redirectUris],
  post_logout_redirect_uris: [...instance.postLogoutRedirectUris],
  backchannel_logout_uri: instance.backchannelLogoutUri,
  incomplete: [...instance.incomplete],
  own_addresses: instance.ownAddresses,
  saml: instance.saml && JSON.stringify(instance.saml),
  second_factor: instance.secondFactor,
  client: JSON.stringify(instance.client),
  client_next_retry_at: instance.client.nextRetryAt,
  configured_at: instance.configuredAt,
  configured_by: instance.configuredBy,
  first_sign_in_at: instance.firstSignInAt,
  search: searchText(instance.name, instance.toolName, instance.toolKey, instance.address),
});

/** Instances, within a transaction. */
export const instanceRepository = (trx: Transaction<CatalogDatabase>): InstanceRepository => ({
  find: async (id) => {
    const row = await selectInstances(trx).where('instance.id', '=', id).executeTakeFirst();
    return row && instanceOf(row);
  },
  lock: async (id) => {
    const row = await selectInstances(trx)
      .where('instance.id', '=', id)
      .forUpdate('instance')
      .executeTakeFirst();
    return row && instanceOf(row);
  },
  byAddresses: async (addresses) => {
    if (addresses.length === 0) return new Map();
    const rows = await selectInstances(trx)
      .where('instance.address', 'in', [...new Set(addresses)])
      .forUpdate('instance')
      .execute();
    return new Map(rows.map((row) => [row.address, instanceOf(row)]));
  },
  byEntityId: async (entityId) => {
    const row = await selectInstances(trx)
      .where(sql<boolean>`instance.saml ->> 'entityId' = ${entityId}`)
      .executeTakeFirst();
    return row && instanceOf(row);
  },
  overdue: async (at, limit) => {
    const rows = await sql<{ id: Uuid }>`
      select id from instance where client_next_retry_at <= ${at.toString()}::timestamptz
      order by client_next_retry_at limit ${limit}`.execute(trx);
    return rows.rows.map(({ id }) => id);
  },
  put: async (instance) => {
    const row = rowOf(instance);
    await trx
      .insertInto('instance')
      .values(row)
      .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
      .execute();
  },
});
