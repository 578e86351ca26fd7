// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Uuid } from '@essaim/kernel';
import { type Kysely, sql } from 'kysely';
import type { Hoster } from '../../domain/hoster/hoster.ts';
import type { Maturity, Offer } from '../../domain/offer/offer.ts';
import type { SignOn } from '../../domain/tool/tool-sheet.ts';
import { offerOf } from '../repositories/offers.ts';
import type { CatalogDatabase } from '../schema.ts';
import { searchPatterns } from '../search-text.ts';

export interface OfferFilter {
  readonly id?: Uuid | undefined;
  readonly q?: string | undefined;
  readonly toolKey?: string | undefined;
  readonly instanceId?: Uuid | undefined;
  readonly maturity?: Maturity | undefined;
  readonly descending?: boolean;
}

/** An offer with what it shows of its instance, tool and hoster. */
export interface OfferView {
  readonly offer: Offer;
  readonly name: string;
  readonly address: string;
  /** Where the tool begins a sign-in by itself. */
  readonly signInPath: string | null;
  readonly toolKey: string;
  readonly toolName: string;
  readonly toolVersion: string;
  readonly signOn: SignOn;
  readonly short: { fr?: string; en?: string };
  readonly keysOnEmail: boolean;
  readonly hosterOrganisationId: Uuid;
  readonly hosterName: string;
  readonly hosterState: Hoster['state'];
}

/** All offers that match, by the name of their instance. There are hundreds at most. */
export const findOffers = async (
  db: Kysely<CatalogDatabase>,
  filter: OfferFilter,
): Promise<OfferView[]> => {
  let query = db
    .selectFrom('offer')
    .innerJoin('instance', 'instance.id', 'offer.instance_id')
    .innerJoin('tool', 'tool.key', 'instance.tool_key')
    .innerJoin('hoster', 'hoster.organisation_id', 'instance.hoster_organisation_id');
  for (const pattern of searchPatterns(filter.q)) {
    query = query.where(
      sql<boolean>`(instance.search || ' ' || tool.search || ' ' || hoster.search) like ${pattern}`,
    );
  }
  if (filter.id !== undefined) query = query.where('offer.id', '=', filter.id);
  if (filter.toolKey !== undefined) query = query.where('tool.key', '=', filter.toolKey);
  if (filter.instanceId !== undefined) query = query.where('instance.id', '=', filter.instanceId);
  if (filter.maturity !== undefined) query = query.where('offer.maturity', '=', filter.maturity);
  const rows = await query
    .selectAll('offer')
    .select([
      'instance.name as name',
      'instance.address as address',
      'instance.tool_version as tool_version',
      'instance.hoster_organisation_id as hoster_organisation_id',
      'tool.key as tool_key',
      'tool.name as tool_name',
      'tool.sign_on as sign_on',
      sql<string | null>`tool.sheet #>> '{sso,signInPath}'`.as('sign_in_path'),
      sql<boolean>`(tool.sheet #> '{sso,keysOnEmail}')::boolean`.as('keys_on_email'),
      sql<string | null>`tool.sheet #>> '{description,fr,short}'`.as('short_fr'),
      sql<string | null>`tool.sheet #>> '{description,en,short}'`.as('short_en'),
      'hoster.name as hoster_name',
      'hoster.state as hoster_state',
    ])
    .orderBy(sql`lower(instance.name)`, filter.descending ? 'desc' : 'asc')
    .orderBy('offer.key')
    .execute();
  return rows.map((row) => ({
    offer: offerOf(row),
    name: row.name,
    address: row.address,
    signInPath: row.sign_in_path,
    toolKey: row.tool_key,
    toolName: row.tool_name,
    toolVersion: row.tool_version,
    signOn: row.sign_on,
    short: {
      ...(row.short_fr !== null && { fr: row.short_fr }),
      ...(row.short_en !== null && { en: row.short_en }),
    },
    keysOnEmail: row.keys_on_email,
    hosterOrganisationId: row.hoster_organisation_id,
    hosterName: row.hoster_name,
    hosterState: row.hoster_state,
  }));
};

/** Ids and instances' names of all offers, by key. */
export const offerNames = async (
  db: Kysely<CatalogDatabase>,
): Promise<ReadonlyMap<string, { id: Uuid; name: string }>> => {
  const rows = await db
    .selectFrom('offer')
    .innerJoin('instance', 'instance.id', 'offer.instance_id')
    .select(['offer.id as id', 'offer.key as key', 'instance.name as name'])
    .execute();
  return new Map(rows.map(({ key, id, name }) => [key, { id, name }]));
};
