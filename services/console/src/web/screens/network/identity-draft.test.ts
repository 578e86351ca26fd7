// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from 'vitest';
import type { Identity } from '../../api/schemas.ts';
import { changeOf, draftOf } from './identity-draft.ts';

const of = {
  name: 'Foyer',
  shortName: 'Foyer',
  contactEmail: 'a@exemple.org',
  siret: null,
  rna: 'W531000001',
  communeCode: null,
  members: 10,
  employees: 0,
  volunteers: 2,
} as Identity['Organisation'];

test('only what differs is sent; what is emptied is taken away', () => {
  const draft = draftOf(of);
  expect(changeOf(of, draft)).toEqual({});
  expect(
    changeOf(of, { ...draft, contactEmail: ' ', siret: ' 732 829 320 00074 ', members: '12' }),
  ).toEqual({ contactEmail: null, siret: '732 829 320 00074', members: 12 });
});
