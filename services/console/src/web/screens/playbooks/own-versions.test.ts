// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from 'vitest';
import { olderPlaybook, playbook } from '../../../../tests/fixtures/campaigns.ts';
import { region } from '../../../../tests/fixtures/places.ts';
import { ownVersions } from './own-versions.ts';

const own = {
  ...playbook,
  id: 'own',
  key: `${playbook.key}-reg-52`,
  version: 1,
  owner: region('52'),
  base: { id: olderPlaybook.id, key: olderPlaybook.key, version: olderPlaybook.version },
};

test('each national playbook once, in its newest version, with the own one of the organisation', () => {
  const known = [olderPlaybook, playbook, own];
  expect(ownVersions(known, [own, { ...own, id: 'newer', version: 2 }])).toMatchObject([
    { national: { id: playbook.id }, own: { id: 'newer' } },
  ]);
  expect(ownVersions(known, [])).toMatchObject([{ national: { id: playbook.id }, own: null }]);
});
