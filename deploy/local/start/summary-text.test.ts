// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from 'vitest';
import { summaryText } from './summary-text.ts';

const account = {
  username: 'lea',
  email: 'lea@example.org',
  password: 'abcde-fghjk-mnpqr',
  role: 'coordination',
  tier: 'national',
  organisation: 'Réseau',
};
const run = {
  console: 'http://localhost:7400',
  issuer: 'http://localhost:7401/auth/realms/essaim',
  realm: 'essaim',
  services: {
    identity: 'http://127.0.0.1:7402',
    catalog: 'http://127.0.0.1:7403',
    planning: 'http://127.0.0.1:7404',
  },
  nats: 'nats://127.0.0.1:7406',
  mail: 'http://127.0.0.1:7408',
  smtp: 'smtp://127.0.0.1:7407',
  tools: [{ name: 'Miniflux', url: 'http://127.0.0.1:7409' }],
  accounts: [account],
  keys: [],
  processes: [],
};

test('says in both languages where to go, and who can sign in', () => {
  const text = summaryText(run, 41.6);
  expect(text).toContain('essaim est prêt (42 s). Ouvrez http://localhost:7400');
  expect(text).toContain('essaim is ready. Open http://localhost:7400');
  expect(text).toMatch(/Miniflux +http:\/\/127\.0\.0\.1:7409/);
  expect(text).toContain('lea@example.org  abcde-fghjk-mnpqr  coordination, national  Réseau');
});

test('an empty network has no accounts to show', () => {
  expect(summaryText({ ...run, accounts: [] }, 9)).not.toContain('Comptes');
});
