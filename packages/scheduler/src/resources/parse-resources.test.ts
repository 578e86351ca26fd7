// SPDX-License-Identifier: AGPL-3.0-or-later
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parseResources } from './parse-resources.ts';
import { resourceFaults, type ResourceFaultCode } from './resource-faults.ts';

const text = readFileSync(new URL('../../fixtures/resources-example.csv', import.meta.url), 'utf8');
const parse = (changed: string) => {
  const { located, faults } = parseResources({ name: 'resources.csv', text: changed });
  return { located, pools: located.map(({ pool }) => pool), faults };
};

test('reads the example', () => {
  const { pools, faults } = parse(text);
  expect(faults).toEqual([]);
  expect(pools).toHaveLength(171);
  expect(pools.find(({ resource }) => resource === 'committee_slots')).toMatchObject({
    organisationKey: 'nat',
    capacity: 14,
    per: 'session',
    calendar: 'committee',
    validTo: '2030-08-31',
    sessions: { ordinal: 2, weekday: 0, months: [1, 2, 3, 4, 5, 6, 7, 9, 10, 11, 12] },
  });
  const total = (resource: string) =>
    pools
      .filter((pool) => pool.resource === resource && pool.organisationKey !== 'nat')
      .reduce((sum, { capacity }) => sum + capacity, 0);
  expect([total('trainer_days'), total('technician_days'), total('hosting_users')]).toEqual([
    52, 91.5, 39_600,
  ]);
});

test.each<[line: number, column: string, code: ResourceFaultCode, from: string, to: string]>([
  [2, 'resource', 'csv-not-in-list', 'trainers,renewable', 'jugglers,renewable'],
  [2, 'kind', 'resource-kind-wrong', 'trainers,renewable', 'trainers,reservoir'],
  [3, 'per', 'resource-per-wrong', '12,week', '12,session'],
  [3, 'capacity', 'csv-not-a-number', '12,week', 'twelve,week'],
  [3, 'capacity', 'csv-number-out-of-range', '12,week', '-1,week'],
  [3, 'capacity', 'resource-hundredths', '12,week', '0.125,week'],
  [7, 'capacity', 'csv-not-a-whole-number', '14,session', '1.5,session'],
  [7, 'note', 'recurrence-unsupported', 'FREQ=MONTHLY;BYDAY=2MO', 'FREQ=WEEKLY;BYDAY=MO'],
  [2, 'calendar', 'csv-not-in-list', 'person,8,,working-no-august', 'person,8,,lunar'],
  [2, 'valid_from', 'csv-not-a-date', '2026-09-01', '2026-02-30'],
  [2, 'valid_to', 'resource-dates-reversed', '2030-08-31', '2020-08-31'],
  [
    3,
    'resource',
    'resource-twice',
    'trainer_days,renewable,day,12,week',
    'trainers,renewable,person,12,',
  ],
])('line %i, column %s: %s', (line, column, code, from, to) => {
  expect(text).toContain(from);
  const { faults } = parse(text.replace(from, to));
  expect(faults.map((fault) => [fault.line, fault.column, fault.code])).toContainEqual([
    line,
    column,
    code,
  ]);
});

test('a bad row is left out and the others are kept', () => {
  const { pools, faults } = parse(text.replace('12,week', 'twelve,week'));
  expect(faults).toHaveLength(1);
  expect(pools).toHaveLength(170);
});

test('each pool tells where its line begins, after a quoted line break and a bad line', () => {
  const [header, first, second, ...others] = text.trimEnd().split('\n');
  const noted = `${first}"over\nthree\nlines"`;
  const bad = second?.replace('12,week', 'twelve,week');
  const { located } = parse([header, noted, bad, ...others.slice(0, 2)].join('\n'));
  expect(located.map(({ line, pool }) => [line, pool.resource])).toEqual([
    [2, 'trainers'],
    [6, 'technicians'],
    [7, 'technician_days'],
  ]);
});

test('both languages of a sentence name the same parameters', () => {
  for (const [code, { fr, en }] of Object.entries(resourceFaults))
    expect(new Set(fr.match(/\{\w+\}/g)), code).toEqual(new Set(en.match(/\{\w+\}/g)));
});
