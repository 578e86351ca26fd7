// SPDX-License-Identifier: AGPL-3.0-or-later
import { ConfigurationError } from '@essaim/service-kit';
import { expect, test } from 'vitest';
import { readConfig } from './config.ts';

const complete = {
  ESSAIM_PLANNING_DATABASE_URL: 'postgres://essaim@127.0.0.1/planning',
  ESSAIM_PLANNING_NATS_URL: 'nats://127.0.0.1:4222',
  ESSAIM_PLANNING_ISSUER: 'https://sso.example/realms/reseau',
  ESSAIM_PLANNING_SMTP_URL: 'smtp://127.0.0.1:1025',
  ESSAIM_PLANNING_CONSOLE_URL: 'https://essaim.example/',
  ESSAIM_PLANNING_MAIL_FROM: 'essaim <nobody@reseau.example>',
};

test('in production a digest a day, tokens of the console alone', () => {
  expect(readConfig(complete)).toMatchObject({
    port: 7403,
    authorizedParties: ['essaim-console', 'essaim-cli'],
    identityUrl: null,
    digest: { minutes: 1440, link: 'https://essaim.example/a-faire' },
  });
});

test('at the local start a short period, a sender, and the local client', () => {
  const { ESSAIM_PLANNING_MAIL_FROM: _, ...local } = complete;
  expect(readConfig({ ...local, ESSAIM_LOCAL: '1', ESSAIM_NOW: '2027-01-04' })).toMatchObject({
    authorizedParties: ['essaim-console', 'essaim-cli', 'essaim-local'],
    identityUrl: null,
    digest: { minutes: 1 },
    mail: { from: 'essaim <ne-pas-repondre@reseau.example>' },
  });
});

test.each([
  ['ESSAIM_PLANNING_MAIL_FROM', { ESSAIM_PLANNING_MAIL_FROM: '' }],
  ['ESSAIM_PLANNING_DATABASE_URL', { ESSAIM_PLANNING_DATABASE_URL: '' }],
  ['ESSAIM_PLANNING_DIGEST_MINUTES', { ESSAIM_PLANNING_DIGEST_MINUTES: '0' }],
  ['ESSAIM_NOW', { ESSAIM_NOW: '2027-01-04' }],
])('%s that is missing or wrong is named', (name, change) => {
  const read = () => readConfig({ ...complete, ...change });
  expect(read).toThrow(ConfigurationError);
  expect(read).toThrow(name);
});
