// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Constellation } from '@essaim/dev-env';
import { Client } from 'pg';
import { superuserUrl } from '../http/superuser-url.ts';

const ASSOCIATIONS = 25_000;
const INSTANCES = 300;
const ACTIVATIONS = 30_000;

/** Copies of the associations, instances and offers that are there, until there are as many as in a whole country. */
const STATEMENTS: readonly string[] = [
  `insert into directory_organisation
   select (jsonb_populate_record(null::directory_organisation, to_jsonb(model) || jsonb_build_object(
     'id', gen_random_uuid(), 'key', model.key || '-mesure-' || copy,
     'name', 'Association de mesure ' || copy, 'tier', 'local', 'parent_id', model.id,
     'ancestors', array[model.id] || model.ancestors))).*
   from (select *, row_number() over (order by key) as number, count(*) over () as all_of
         from directory_organisation where tier = 'departmental') as numbered
   join directory_organisation as model on model.id = numbered.id
   cross join generate_series(1, ${ASSOCIATIONS}) as copy
   where copy % numbered.all_of = numbered.number - 1`,
  `insert into instance
   select (jsonb_populate_record(null::instance, to_jsonb(model) || jsonb_build_object(
     'id', gen_random_uuid(), 'name', model.name || ' ' || copy,
     'address', 'https://mesure-' || copy || '.example',
     'search', model.search || ' mesure ' || copy))).*
   from (select *, row_number() over (order by id) as number, count(*) over () as all_of
         from instance) as numbered
   join instance as model on model.id = numbered.id
   cross join generate_series(1, ${INSTANCES}) as copy
   where copy % numbered.all_of = numbered.number - 1`,
  `insert into offer
   select (jsonb_populate_record(null::offer, to_jsonb(model) || jsonb_build_object(
     'id', gen_random_uuid(), 'key', 'mesure-' || instance.address, 'instance_id', instance.id,
     'depends_on', '{}'::text[], 'eligibility', ''))).*
   from instance
   cross join lateral (select * from offer order by key limit 1) as model
   where instance.address like 'https://mesure-%'`,
  `insert into activation (id, version, offer_id, instance_id, organisation_id, tier, parent_id,
     nation_id, hoster_organisation_id, tool_key, tool_name, sign_on, state, since, requested_by,
     requested_at, decision, end_notice, steps, standing_since)
   select gen_random_uuid(), 1, chosen.offer_id, chosen.instance_id, organisation.id, 'local',
     organisation.parent_id, model.nation_id, model.hoster_organisation_id, chosen.tool_key,
     model.tool_name, model.sign_on, 'active', model.since, model.requested_by, model.requested_at,
     model.decision, 'null', model.steps, model.standing_since
   from (select *, row_number() over (order by key) as number from directory_organisation
         where key like '%-mesure-%') as organisation
   cross join generate_series(0, 1) as copy
   join (select offer.id as offer_id, instance.id as instance_id, instance.tool_key,
           row_number() over (order by offer.key) as number
         from offer join instance on instance.id = offer.instance_id
         where offer.key like 'mesure-%') as chosen
     on chosen.number = (organisation.number + copy * 7) % ${INSTANCES} + 1
   cross join lateral (select * from activation order by state = 'active' desc, id limit 1) as model
   limit ${ACTIVATIONS}`,
];

/** Fills the catalog's database to a country's size; says how much there is. */
export const fillCountry = async (constellation: Constellation) => {
  const client = new Client({ connectionString: superuserUrl(constellation, 'catalog') });
  await client.connect();
  try {
    for (const statement of STATEMENTS) await client.query(statement);
    await client.query('vacuum (analyze)');
    const { rows } = await client.query<Record<string, number>>(
      `select (select count(*) from directory_organisation)::int as organisations,
         (select count(*) from instance)::int as instances,
         (select count(*) from offer)::int as offers,
         (select count(*) from activation)::int as activations`,
    );
    return rows[0] ?? {};
  } finally {
    await client.end();
  }
};
