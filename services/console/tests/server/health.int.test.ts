// SPDX-License-Identifier: AGPL-3.0-or-later
import { createDatabase } from '@essaim/postgres';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createProvider } from '../../src/server/auth/provider.ts';
import type { ConsoleDatabase } from '../../src/server/db/schema.ts';
import { consoleHealth } from '../../src/server/health.ts';
import { type ConsoleUnderTest, startConsoleUnderTest } from './start-console.ts';
import { json } from './upstream.ts';

type Health = {
  status: string;
  checks: { name: string; needed: boolean; ok: boolean; reason?: string }[];
};

let run: ConsoleUnderTest;
beforeAll(async () => {
  run = await startConsoleUnderTest();
});
afterAll(() => run[Symbol.asyncDispose]());

const db = createDatabase<ConsoleDatabase>('postgres://nobody@127.0.0.1:1/none');
afterAll(() => db.destroy());

const readHealth = async () => {
  const response = await fetch(`${run.url}/health/ready`);
  return { httpStatus: response.status, ...((await response.json()) as Health) };
};

test('it lives, and is ready with all that it needs', async () => {
  expect((await fetch(`${run.url}/health/live`)).status).toBe(200);
  const health = await readHealth();
  expect(health).toMatchObject({ httpStatus: 200, status: 'ready' });
  expect(health.checks.filter(({ needed }) => needed).map(({ name }) => name)).toEqual([
    'database',
    'sign-in',
  ]);
  expect(health.checks.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['identity-provider', 'identity', 'catalog', 'planning', 'nats']),
  );
});

test('services that are away leave it ready, degraded, with the reason', async () => {
  run.upstream.answer(json({}, 503));
  const health = await readHealth();
  run.upstream.answer(json({}));
  expect(health).toMatchObject({ httpStatus: 200, status: 'degraded' });
  expect(health.checks.filter(({ ok }) => !ok).map(({ name, reason }) => [name, reason])).toEqual([
    ['identity', 'answered 503'],
    ['catalog', 'answered 503'],
    ['planning', 'answered 503'],
  ]);
});

test('a provider that was never reached keeps it from being ready; one that went away does not', async () => {
  const issuer = `${run.upstream.url}/realms/none`;
  const services = { identity: '', catalog: '', planning: '' };
  const healthOf = (known: boolean) =>
    consoleHealth({
      db,
      connection: { connected: true },
      config: { issuer, services },
      provider: known
        ? createProvider({ issuer: run.realm.issuer, clientSecret: 'any' })
        : createProvider({ issuer, clientSecret: 'any' }),
    });
  run.upstream.answer(json({}, 503));
  expect(
    await healthOf(false)
      .needs['database']?.()
      .catch(() => 'away'),
  ).toBe('away');
  expect(await healthOf(false).needs['sign-in']?.()).toBe(
    'the identity provider was not reached yet',
  );
  expect(await healthOf(true).needs['sign-in']?.()).toBeNull();
  expect(await healthOf(true).delays['identity-provider']?.()).toBe('answered 503');
  run.upstream.answer(json({}));
});
