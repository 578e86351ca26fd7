// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from 'vitest';
import { parseRole, WRITTEN_ROLES } from './parse-role.ts';

test.each([
  ['nat.comite', 'national', 'committee'],
  ['reg.animation', 'regional', 'facilitation'],
  ['dep.donnees', 'departmental', 'data_protection'],
  ['asso.correspondant', 'local', 'coordination'],
  ['asso.adherents', 'local', 'member'],
  ['asso.presidence', 'local', 'board'],
  ['hebergeur.technique', 'hoster', 'operator'],
] as const)('%s is %s %s', (written, tier, role) => {
  expect(parseRole(written)).toEqual({ tier, role, written });
});

test.each(['', 'dep', 'dep.', '.pilotage', 'dep.pilotage.x', 'asso.pilotage', 'dep.constructor'])(
  '%j is no role',
  (written) => {
    expect(parseRole(written)).toBeNull();
  },
);

test('every role that a message lists can be read', () => {
  expect(WRITTEN_ROLES.map((written) => parseRole(written)?.written)).toEqual(WRITTEN_ROLES);
});
