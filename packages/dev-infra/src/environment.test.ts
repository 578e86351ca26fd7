// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from 'vitest';
import { type EnvironmentInput, SERVICES, serviceEnvironments } from './environment.ts';
import { portPlan } from './network/port-plan.ts';

const each = (prefix: string) => ({
  identity: `${prefix}-identity`,
  catalog: `${prefix}-catalog`,
  planning: `${prefix}-planning`,
  console: `${prefix}-console`,
});

const input: EnvironmentInput = {
  ports: portPlan(7400),
  realm: 'essaim',
  keycloakUrl: 'http://localhost:7401/auth',
  databaseUrls: each('postgresql://db'),
  natsUrl: 'nats://127.0.0.1:7406',
  natsSeeds: each('SU'),
  smtpUrl: 'smtp://127.0.0.1:7407',
  administrator: { clientId: 'essaim-administrator', clientSecret: 'administrator-secret' },
  consoleClientSecret: 'console-secret',
  localClientSecret: 'local-secret',
  encryptionKeys: { identity: 'key-identity', catalog: 'key-catalog', console: 'key-console' },
  firstAdministrator: 'coordination@essaim.example',
};

test('each service gets its own database and NATS user and nobody else’s', () => {
  const environments = serviceEnvironments(input);
  for (const service of SERVICES) {
    const values = Object.values(environments[service]);
    expect(values).toContain(`postgresql://db-${service}`);
    expect(values).toContain(`SU-${service}`);
    for (const other of SERVICES.filter((name) => name !== service)) {
      expect(values).not.toContain(`postgresql://db-${other}`);
      expect(values).not.toContain(`SU-${other}`);
    }
  }
});

test('each variable carries the name of its service, or is one of the shared three', () => {
  const environments = serviceEnvironments({ ...input, now: '2027-01-04' });
  for (const service of SERVICES) {
    for (const name of Object.keys(environments[service])) {
      expect(name).toMatch(
        new RegExp(`^ESSAIM_(${service.toUpperCase()}_|LOCAL$|LOG_LEVEL$|NOW$)`),
      );
    }
  }
});

test('only identity holds the administrator of Keycloak', () => {
  const { identity, ...others } = serviceEnvironments(input);
  expect(identity.ESSAIM_IDENTITY_ADMIN_CLIENT_SECRET).toBe('administrator-secret');
  expect(JSON.stringify(others)).not.toContain('administrator-secret');
});

test('the console is on localhost, the issuer below Keycloak’s own path', () => {
  const { console, planning } = serviceEnvironments(input);
  expect(console.ESSAIM_CONSOLE_PUBLIC_URL).toBe('http://localhost:7400');
  expect(planning.ESSAIM_PLANNING_ISSUER).toBe('http://localhost:7401/auth/realms/essaim');
  expect(planning).not.toHaveProperty('ESSAIM_NOW');
});
