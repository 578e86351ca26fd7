// SPDX-License-Identifier: AGPL-3.0-or-later
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parseTerritories, territoryOf } from './parse-territories.ts';
import { regionSeat } from './region-seats.ts';

const text = readFileSync(new URL('../fixtures/territories.csv', import.meta.url), 'utf8');
const { departments, faults } = parseTerritories({ name: 'territories.csv', text });

test('reads the 101 departments', () => {
  expect(faults).toEqual([]);
  expect(departments).toHaveLength(101);
  expect(departments.filter(({ alsaceMoselle }) => alsaceMoselle).map(({ code }) => code)).toEqual([
    '57',
    '67',
    '68',
  ]);
  const reunion = departments.find(({ code }) => code === '974');
  expect(reunion && territoryOf(reunion)).toEqual({
    departmentCode: '974',
    schoolZone: 'reunion',
    alsaceMoselle: false,
    abolitionDay: '12-20',
  });
});

test('the seat of each region is one of its departments', () => {
  const regions = new Set(departments.map(({ regionCode }) => regionCode));
  expect(regions.size).toBe(18);
  for (const region of regions) {
    const seat = departments.find(({ code }) => code === regionSeat(region));
    expect(seat?.regionCode).toBe(region);
  }
  expect(regionSeat('99')).toBeNull();
});

test('locates each bad cell and leaves the row out', () => {
  const [header, ain = '', aisne = ''] = text.split('\n');
  const bad = [
    header,
    ain,
    ain,
    aisne.replace('02,', '2X,').replace('Europe/Paris,', 'Europe/Lutece,'),
    aisne.replace('02,', '03,').replace(/,$/, ',13-45'),
  ].join('\n');
  const result = parseTerritories({ name: 'territories.csv', text: bad });
  expect(result.faults.map(({ line, column, code }) => [line, column, code])).toEqual([
    [3, 'code', 'territory-twice'],
    [4, 'code', 'territory-code-invalid'],
    [4, 'time_zone', 'time-zone-unknown'],
    [5, 'abolition_day', 'abolition-day-invalid'],
  ]);
  expect(result.departments.map(({ code }) => code)).toEqual(['01']);
});
