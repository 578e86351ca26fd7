// SPDX-License-Identifier: AGPL-3.0-or-later
import { type IdentityClient, unwrap } from '@essaim/api-client';
import { newId } from '@essaim/kernel';
import { createLogger } from '@essaim/service-kit';
import type { Persona, PersonaName, TestNetwork } from '@essaim/testkit';
import { expect } from 'vitest';
import { type MovableClock, movableClock } from './movable-clock.ts';
import { persona, seedNetwork } from './seed-network.ts';
import { type TestIdentity, startTestIdentity } from './test-identity.ts';

export const USER = 'urn:ietf:params:scim:schemas:core:2.0:User';
export const GROUP = 'urn:ietf:params:scim:schemas:core:2.0:Group';
export const PATCH = 'urn:ietf:params:scim:api:messages:2.0:PatchOp';
export const SEARCH = 'urn:ietf:params:scim:api:messages:2.0:SearchRequest';
export const BULK = 'urn:ietf:params:scim:api:messages:2.0:BulkRequest';

export interface ScimAnswer {
  readonly status: number;
  readonly headers: Headers;
  // oxlint-disable-next-line typescript/no-explicit-any -- answers are looked at as JSON
  readonly body: any;
}

/** What tells the people of this run apart. */
export const TAG = newId().slice(-8);

/** The person of RFC 7643, section 8.2, with an address of this run. */
export const BJENSEN = {
  schemas: [USER],
  externalId: 'bjensen',
  userName: `bjensen-${TAG}@example.com`,
  name: { formatted: 'Ms. Barbara J Jensen III', familyName: 'Jensen', givenName: 'Barbara' },
  emails: [{ value: `bjensen-${TAG}@example.com`, type: 'work', primary: true }],
};

export type ScimTests = Awaited<ReturnType<typeof startScimTests>>;

/** An identity service, and the directory of `reg-52` that speaks SCIM to it with a key of its own. */
export const startScimTests = async () => {
  const clock: MovableClock = movableClock();
  let logs = '';
  const destination = {
    write: (line: string) => {
      logs += line;
    },
  };
  const identity: TestIdentity = await startTestIdentity({
    clock,
    logger: createLogger('identity', 'debug', destination),
  });
  const { network, people } = await seedNetwork(identity.db);
  const as = (name: PersonaName): IdentityClient => identity.as(persona(people, name));

  const issue = (by: PersonaName, organisation: keyof TestNetwork = 'reg-52') =>
    unwrap(
      as(by).POST('/machine-keys', {
        body: {
          organisationId: network[organisation].id,
          service: 'scim',
          name: `Annuaire ${organisation}`,
          lastDay: clock.today().add({ days: 30 }).toString(),
        },
      }),
    );
  const { secret, key } = await issue('technical@reg-52');

  const ask = async (
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<ScimAnswer> => {
    const response = await fetch(`${identity.url}/scim/v2${path}`, {
      method,
      headers: {
        authorization: `Bearer ${secret}`,
        ...(body !== undefined && { 'content-type': 'application/scim+json' }),
        ...headers,
      },
      ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const text = await response.text();
    return {
      status: response.status,
      headers: response.headers,
      body: text === '' ? null : (JSON.parse(text) as unknown),
    };
  };

  return {
    identity,
    network,
    people: people as readonly Persona[],
    clock,
    secret,
    keyId: key.id,
    as,
    /** A key of an organisation, issued by somebody who may. */
    issue,
    /** Asks with the key of `reg-52`. */
    ask,
    patch: (path: string, operations: object[], headers = {}) =>
      ask('PATCH', path, { schemas: [PATCH], Operations: operations }, headers),
    rowOf: (id: string) =>
      identity.db
        .selectFrom('person')
        .select(['status', 'given_name', 'email'])
        .where('id', '=', id as never)
        .executeTakeFirstOrThrow(),
    /** Fails when the key stands in a log, a journal line or an event. */
    expectKeyNowhere: async (): Promise<void> => {
      const rows = await identity.db.selectFrom('outbox').select('envelope').execute();
      const journal = await identity.db.selectFrom('journal').select('summary').execute();
      expect(JSON.stringify([rows, journal])).not.toContain(secret);
      expect(logs).toContain('machineKeyId');
      expect(logs).not.toContain(secret);
    },
    [Symbol.asyncDispose]: () => identity[Symbol.asyncDispose](),
  };
};
