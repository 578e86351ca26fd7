// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from 'vitest';
import { readConfig } from './config.ts';

const environment = {
  ESSAIM_CATALOG_DATABASE_URL: 'postgres://catalog@127.0.0.1/catalog',
  ESSAIM_CATALOG_NATS_URL: 'nats://127.0.0.1:4222',
  ESSAIM_CATALOG_ISSUER: 'https://connexion.example/realms/reseau',
  ESSAIM_CATALOG_ENCRYPTION_KEY: Buffer.alloc(32, 7).toString('base64url'),
};

test('production: no loopback address, no local client, half a minute of patience', () => {
  expect(readConfig(environment)).toMatchObject({
    isLocal: false,
    asksSecondFactor: true,
    authorizedParties: ['essaim-console', 'essaim-cli'],
    identityUrl: null,
    retry: { firstMs: 30_000 },
    logLevel: 'info',
  });
});

test('the local start allows loopback, its own client and a shifted clock', () => {
  const config = readConfig({
    ...environment,
    ESSAIM_LOCAL: '1',
    ESSAIM_NOW: '2027-01-04',
    ESSAIM_CATALOG_ANSWER_PATIENCE_SECONDS: '2',
  });
  expect(config).toMatchObject({
    isLocal: true,
    asksSecondFactor: false,
    authorizedParties: ['essaim-console', 'essaim-cli', 'essaim-local'],
    identityUrl: null,
    retry: { firstMs: 2000 },
  });
  expect(config.clock.today().toString()).toBe('2027-01-04');
});

test('every variable that is wrong is named', () => {
  const read = () => readConfig({ ESSAIM_CATALOG_ISSUER: 'realm', ESSAIM_CATALOG_PORT: '99999' });
  expect(read).toThrow(/ESSAIM_CATALOG_DATABASE_URL/);
  expect(read).toThrow(/ESSAIM_CATALOG_NATS_URL/);
  expect(read).toThrow(/ESSAIM_CATALOG_ISSUER/);
  expect(read).toThrow(/ESSAIM_CATALOG_PORT/);
  expect(read).toThrow(/ESSAIM_CATALOG_ENCRYPTION_KEY/);
  expect(() => readConfig({ ...environment, ESSAIM_NOW: '2027-01-04' })).toThrow(/ESSAIM_NOW/);
});
