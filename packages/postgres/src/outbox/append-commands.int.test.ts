// SPDX-License-Identifier: AGPL-3.0-or-later
import { NATIONAL_HOME, newId } from '@essaim/kernel';
import { expect, test } from 'vitest';
import { migrateToLatest } from '../migrate-to-latest.ts';
import { scratchDatabase } from '../testing/scratch-database.ts';
import { transaction } from '../transaction.ts';
import { appendCommands } from './append-commands.ts';
import type { NewCommand } from './message.ts';

const command: NewCommand<'identity.revoke-access'> = {
  name: 'identity.revoke-access',
  target: NATIONAL_HOME,
  origin: { region: '52', department: '53' },
  validUntil: Temporal.Instant.from('2027-01-05T08:00:00Z'),
  data: { instanceId: newId(), organisationId: newId(), activationId: newId() },
  actor: null,
  correlationId: 'test',
  at: Temporal.Instant.from('2027-01-04T08:00:00Z'),
};

test('stores a command once under a given id, and refuses what the contract refuses', async () => {
  await using scratch = await scratchDatabase();
  await migrateToLatest(scratch.db);
  const append = (one: NewCommand) => transaction(scratch.db, (trx) => appendCommands(trx, [one]));
  const id = newId();
  expect(await append({ ...command, id })).toEqual([id]);
  await expect(append({ ...command, id })).rejects.toThrow('unique');
  const wrong = { ...command, data: { ...command.data, instanceId: 'none' } };
  await expect(append(wrong as NewCommand)).rejects.toThrow('instanceId');
  const rows = await scratch.db.selectFrom('outbox').selectAll().execute();
  expect(rows).toHaveLength(1);
  expect(rows[0]).toMatchObject({
    kind: 'command',
    type: 'identity.revoke-access',
    home: '52.53',
    target: '0.0',
    envelope: { id, essaimvaliduntil: '2027-01-05T08:00:00Z' },
    version: null,
  });
});
