// SPDX-License-Identifier: AGPL-3.0-or-later
import { newId } from '@essaim/kernel';
import { type InfrastructureTables, createDatabase, migrateToLatest } from '@essaim/postgres';
import { connectNats, startInbox } from '@essaim/messaging';
import {
  eventually,
  freshDatabase,
  natsNamespace,
  personSnapshot,
  personas,
  publishNetwork,
  startOrigin,
  testNetwork,
  testServers,
} from '@essaim/testkit';
import { expect, test } from 'vitest';
import {
  type DirectoryTables,
  directoryHandlers,
  directoryMigration,
  findOrganisation,
  holdersAt,
  personLoader,
  placeOf,
  subtreeIds,
} from './index.ts';

type Tables = DirectoryTables & InfrastructureTables;

test('the copy follows identity’s events: organisations, people, mandates, revocations', async () => {
  await using database = await freshDatabase('directory');
  await using db = createDatabase<Tables>(database.url);
  await migrateToLatest(db, { '0001-directory': directoryMigration });
  const namespace = natsNamespace();
  await using identity = await startOrigin('identity', namespace);
  await using connection = connectNats({ servers: testServers.natsUrl, namespace });
  await using inbox = startInbox({
    db,
    connection,
    service: 'planning',
    handlers: directoryHandlers<Tables>(),
  });
  const network = testNetwork();
  const people = personas(network);
  await publishNetwork(identity, network, people);
  const coordinator = people.find(({ name }) => name === 'coordination@dep-53');
  const last = people.at(-1);
  if (!coordinator || !last) throw new Error('the network has no coordinator');
  const load = personLoader(db);
  await eventually(async () =>
    expect(await load(last.uid)).toMatchObject({ revokedBefore: expect.any(Temporal.Instant) }),
  );

  expect(await load(coordinator.uid)).toEqual({
    personId: coordinator.personId,
    mandateVersion: 0,
    mandates: coordinator.mandates,
    isActive: true,
    revokedBefore: expect.any(Temporal.Instant),
  });
  const region = await findOrganisation(db, network['reg-52'].id);
  if (!region) throw new Error('no region');
  expect(placeOf(region)).toEqual({
    organisationId: network['reg-52'].id,
    tier: 'regional',
    ancestors: [network.nat.id],
  });
  const below = await subtreeIds(db, region.id);
  expect(new Set(below)).toEqual(
    new Set(
      [network['reg-52'], network['dep-53'], network['dep-72'], network['53-00013']].map(
        ({ id }) => id,
      ),
    ),
  );
  const holders = await holdersAt(db, [network['dep-53'].id], '2027-01-04');
  expect(holders.find(({ role }) => role === 'coordination')?.personId).toBe(coordinator.personId);

  const membershipId = newId();
  await identity.publish({
    type: 'mandate.ended',
    aggregate: 'person',
    aggregateId: coordinator.personId,
    data: {
      ...personSnapshot(coordinator),
      status: 'disabled',
      mandateVersion: 1,
      mandates: [],
      memberships: [
        { from: '2026-09-01', to: null, held: [{ id: membershipId, at: network['53-00013'].id }] },
      ],
    },
  });
  await identity.publish({
    type: 'session.revoked',
    aggregate: 'person',
    aggregateId: coordinator.personId,
    data: {
      personId: coordinator.personId,
      uid: coordinator.uid,
      notBefore: '2027-01-04T08:00:00Z',
    },
  });
  await eventually(async () =>
    expect(await load(coordinator.uid)).toMatchObject({
      mandateVersion: 1,
      mandates: [
        { id: membershipId, role: 'member', tier: 'local', organisationId: network['53-00013'].id },
      ],
      isActive: false,
      revokedBefore: Temporal.Instant.from('2027-01-04T08:00:00Z'),
    }),
  );
  expect(await inbox.status()).toMatchObject({ parked: 0 });
});
