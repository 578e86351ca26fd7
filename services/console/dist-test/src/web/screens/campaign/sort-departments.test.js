// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from 'vitest';
import { sortDepartments } from './sort-departments.js';
const row = (name, wave, live) => ({
    organisation: { shortName: name, code: name.slice(0, 2) },
    region: { shortName: 'R' },
    wave,
    state: 'ready',
    dates: { live },
});
const rows = [row('Isère', 2, null), row('Ain', 10, '2027-03-01'), row('Éguzon', 2, '2027-01-01')];
const sorted = (sort) => sortDepartments(rows, sort, ({ shortName }) => shortName).map((r) => r.organisation.shortName);
test('names are sorted as French readers expect, accents aside', () => {
    expect(sorted('name')).toEqual(['Ain', 'Éguzon', 'Isère']);
    expect(sorted('-name')).toEqual(['Isère', 'Éguzon', 'Ain']);
});
test('numbers are compared as numbers, names settle what is equal, unknown dates come last', () => {
    expect(sorted('wave')).toEqual(['Éguzon', 'Isère', 'Ain']);
    expect(sorted('live')).toEqual(['Éguzon', 'Ain', 'Isère']);
});
