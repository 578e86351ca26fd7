// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Kysely } from 'kysely';
import type { Instance } from '../domain/instance/instance.ts';
import type { CatalogDatabase } from './schema.ts';

/** Instances with what they take from their tool. */
export const selectInstances = (db: Kysely<CatalogDatabase>) =>
  db
    .selectFrom('instance')
    .innerJoin('tool', 'tool.key', 'instance.tool_key')
    .selectAll('instance')
    .select(['tool.name as tool_name', 'tool.sign_on as sign_on']);

export type InstanceRow = Awaited<
  ReturnType<ReturnType<typeof selectInstances>['executeTakeFirstOrThrow']>
>;

/** A row as an instance. */
export const instanceOf = (row: InstanceRow): Instance => ({
  id: row.id,
  version: row.version,
  toolKey: row.tool_key,
  toolName: row.tool_name,
  // A tool that was attached by a profile has the network's sign-in, whatever its sheet says.
  signOn: row.profile === null && row.saml === null ? row.sign_on : 'single',
  profile: row.profile,
  name: row.name,
  hosterOrganisationId: row.hoster_organisation_id,
  address: row.address,
  toolVersion: row.tool_version,
  redirectUris: row.redirect_uris,
  postLogoutRedirectUris: row.post_logout_redirect_uris,
  backchannelLogoutUri: row.backchannel_logout_uri,
  incomplete: row.incomplete,
  ownAddresses: row.own_addresses,
  saml: row.saml,
  secondFactor: row.second_factor,
  client: row.client,
  configuredAt: row.configured_at,
  configuredBy: row.configured_by,
  firstSignInAt: row.first_sign_in_at,
});
