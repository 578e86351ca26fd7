// SPDX-License-Identifier: AGPL-3.0-or-later
import { SERVICES } from '@essaim/contracts';
import {
  type MessagingConnection,
  connectNats,
  eventStream,
  eventSubjects,
} from '@essaim/messaging';
import { createLogger } from '@essaim/service-kit';
import { jetstreamManager } from '@nats-io/jetstream';
import { afterAll, beforeAll, test } from 'vitest';
import { ChangeHub } from './change-hub.ts';
import { followStreams } from './follow-streams.ts';

let connection: MessagingConnection;

beforeAll(async () => {
  const servers = process.env['ESSAIM_TEST_NATS_URL'] ?? '';
  connection = connectNats({ servers, namespace: `t${crypto.randomUUID().slice(0, 8)}` });
  const { streams } = await jetstreamManager(await connection.nats());
  const { namespace } = connection;
  await Promise.all(
    SERVICES.map((service) =>
      streams.add({
        name: eventStream(service, namespace),
        subjects: [eventSubjects(service, namespace)],
      }),
    ),
  );
});
afterAll(() => connection.close());

test('ends when it is told to before its consumers stand', async () => {
  const following = followStreams(connection, new ChangeHub(), createLogger('console', 'silent'));
  await following[Symbol.asyncDispose]();
});
