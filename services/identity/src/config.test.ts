// SPDX-License-Identifier: AGPL-3.0-or-later
import { ConfigurationError } from '@essaim/service-kit';
import { expect, test } from 'vitest';
import { readConfig } from './config.ts';

const environment = {
  ESSAIM_LOCAL: '1',
  ESSAIM_IDENTITY_PORT: '7401',
  ESSAIM_IDENTITY_DATABASE_URL: 'postgres://a:b@127.0.0.1:5432/identity',
  ESSAIM_IDENTITY_NATS_URL: 'nats://127.0.0.1:4222',
  ESSAIM_IDENTITY_ISSUER: 'http://localhost:8080/auth/realms/reseau',
  ESSAIM_IDENTITY_KEYCLOAK_URL: 'http://localhost:8080/auth/',
  ESSAIM_IDENTITY_REALM: 'reseau',
  ESSAIM_IDENTITY_ADMIN_CLIENT_ID: 'essaim-admin',
  ESSAIM_IDENTITY_ADMIN_CLIENT_SECRET: 'secret',
  ESSAIM_IDENTITY_SMTP_URL: 'smtp://127.0.0.1:1025',
  ESSAIM_IDENTITY_CONSOLE_URL: 'http://localhost:7400/',
  ESSAIM_IDENTITY_CONSOLE_CLIENT_SECRET: 'a-long-enough-secret',
  ESSAIM_IDENTITY_LOCAL_CLIENT_SECRET: 'another-long-secret',
  ESSAIM_IDENTITY_ENCRYPTION_KEY: Buffer.alloc(32, 7).toString('base64url'),
};

const without = (...names: string[]) =>
  Object.fromEntries(Object.entries(environment).filter(([name]) => !names.includes(name)));

test('the local start', () => {
  const config = readConfig(environment);
  expect(config.keycloak.baseUrl).toBe('http://localhost:8080/auth');
  expect(config.realm).toMatchObject({
    consoleUrl: 'http://localhost:7400',
    consoleBackchannelUrl: 'http://localhost:7400',
    localClientSecret: 'another-long-secret',
    smtp: { fromName: 'essaim', fromAddress: 'ne-pas-repondre@reseau.example' },
  });
  expect(config.encryptionKey).toHaveLength(32);
});

test('elsewhere there is no client for passwords, and sender and address have to be named', () => {
  expect(() => readConfig(without('ESSAIM_LOCAL'))).toThrow(/ESSAIM_IDENTITY_MAIL_FROM/);
  expect(() => readConfig(without('ESSAIM_LOCAL'))).toThrow(/ESSAIM_IDENTITY_PUBLIC_URL/);
  const config = readConfig({
    ...without('ESSAIM_LOCAL'),
    ESSAIM_IDENTITY_MAIL_FROM: 'Réseau <bonjour@reseau.example>',
    ESSAIM_IDENTITY_PUBLIC_URL: 'https://identite.reseau.example',
  });
  expect(config.realm.localClientSecret).toBeNull();
  expect(config.realm.smtp).toMatchObject({
    fromName: 'Réseau',
    fromAddress: 'bonjour@reseau.example',
  });
});

test.each([
  ['ESSAIM_IDENTITY_ENCRYPTION_KEY', 'short'],
  ['ESSAIM_IDENTITY_REALM', 'Le Réseau'],
  ['ESSAIM_IDENTITY_DATABASE_URL', 'nowhere'],
  ['ESSAIM_IDENTITY_FIRST_ADMINISTRATOR', 'nobody'],
])('%s=%s is refused by name', (name, value) => {
  const read = () => readConfig({ ...environment, [name]: value });
  expect(read).toThrow(ConfigurationError);
  expect(read).toThrow(new RegExp(name));
});
