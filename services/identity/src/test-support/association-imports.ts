// SPDX-License-Identifier: AGPL-3.0-or-later
import { type IdentityClient, unwrap } from '@essaim/api-client';
import { eventually } from '@essaim/testkit';
import { expect } from 'vitest';
import { fixture } from './fixture.ts';
import { type TestIdentity, startTestIdentity } from './test-identity.ts';

/** A file as the body of a request. */
export const csv = (body: string) => ({
  body,
  bodySerializer: (text: string) => text,
  headers: { 'content-type': 'text/csv' },
});

/** Associations of two regions, and what the nation's import of them takes and refuses. */
export const FILE = fixture('associations-example.csv');
/** The nation's reach holds the three lines that lie outside that of the two regions. */
export const ACCEPTED = 1892 + 66 + 3;
export const REFUSED = 39 - 3;

/** The path of an import. */
export const at = (id: string) => ({ params: { path: { importId: id } } });

export const check = (as: IdentityClient, text = FILE) =>
  unwrap(
    as.POST('/association-imports', {
      ...csv(text),
      params: { query: { fileName: 'associations (1).csv' } },
    }),
  );
export const apply = (as: IdentityClient, id: string) =>
  unwrap(as.POST('/association-imports/{importId}/apply', at(id)));
export const stop = (as: IdentityClient, id: string) =>
  unwrap(as.POST('/association-imports/{importId}/stop', at(id)));
export const read = (as: IdentityClient, id: string) =>
  unwrap(as.GET('/association-imports/{importId}', at(id)));

/** Waits until an import is recorded. */
export const recorded = (as: IdentityClient, id: string) =>
  eventually(async () => {
    const now = await read(as, id);
    expect(now.state).toBe('done');
    return now;
  }, 60_000);

/** How many associations there are. */
export const locals = async (as: IdentityClient) =>
  (await unwrap(as.GET('/organisations', { params: { query: { tier: 'local' } } }))).total;

/** The token of a person, with the mandates of now. */
export const tokenOf = async (identity: TestIdentity, email: string) => {
  const { uid, mandate_version: mandateVersion } = await identity.db
    .selectFrom('person')
    .select(['uid', 'mandate_version'])
    .where('email', '=', email)
    .executeTakeFirstOrThrow();
  return { uid, mandateVersion };
};

export const ADMINISTRATOR = 'premiere@reseau.example';

/** An identity service with the country, its communes and the network above the associations. */
export const startWithNetwork = async (): Promise<TestIdentity> => {
  const identity = await startTestIdentity({ firstAdministrator: ADMINISTRATOR });
  const nation = identity.as(await tokenOf(identity, ADMINISTRATOR));
  await unwrap(nation.POST('/territories/import', csv(fixture('territories.csv'))));
  await unwrap(nation.POST('/communes/import', csv(fixture('communes-example.csv'))));
  await unwrap(nation.POST('/organisations/import', csv(fixture('network-example.csv'))));
  await unwrap(nation.POST('/organisations/import', csv(fixture('hosters-example.csv'))));
  return identity;
};
