// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from 'vitest';
import { violationTexts } from '../check/violation-texts.ts';
import type { PlanOptions, PlanOrganisation, PlanProblem, ResourcePool } from '../model/problem.ts';
import { proposePlan } from '../plan/propose-plan.ts';
import { inputFaults, type InputFaultCode } from './input-faults.ts';

const organisation = (
  key: string,
  tier: PlanOrganisation['tier'],
  parentKey: string | null,
): PlanOrganisation => ({
  key,
  tier,
  parentKey,
  name: key,
  territory: null,
  readinessScore: 0,
  attributes: {},
});
const nation = organisation('nat', 'national', null);
const region = organisation('reg', 'regional', 'nat');
const department = organisation('dep', 'departmental', 'reg');
const problem: PlanProblem = {
  playbook: { tasks: [], gates: [], waveGates: [] },
  organisations: [nation, region, department],
  pools: [],
  calendar: { schools: [], goodFridayAntilles: false },
  start: '2027-01-04',
};
const trainers: ResourcePool = {
  organisationKey: 'nat',
  resource: 'trainer_days',
  kind: 'renewable',
  unit: 'day',
  capacity: 1,
  per: 'week',
  calendar: 'working',
  validFrom: '2026-01-01',
  validTo: null,
  sessions: null,
  note: '',
};
const options: PlanOptions = { waves: { kind: 'proposed', size: 5 } };

type Change = [problem: Partial<PlanProblem>, options: Partial<PlanOptions>];
test.each<[InputFaultCode, ...Change]>([
  ['date-invalid', { start: '2027-02-29' }, {}],
  ['date-invalid', {}, { pins: [{ node: 'D01@dep', start: 'soon' }] }],
  ['date-far', { start: '1899-12-31' }, {}],
  ['date-far', {}, { actuals: { 'D01@dep': { start: '2027-02-01', end: '2200-01-01' } } }],
  [
    'pins-contradictory',
    {},
    {
      pins: [
        { node: 'D01@dep', start: '2027-02-01' },
        { node: 'D01@dep', start: '2027-03-01' },
      ],
    },
  ],
  ['dates-reversed', {}, { actuals: { 'D01@dep': { start: '2027-02-02', end: '2027-02-01' } } }],
  ['nation-count', { organisations: [nation, nation, region, department] }, {}],
  ['nation-count', { organisations: [region, department] }, {}],
  ['organisation-twice', { organisations: [nation, region, region, department] }, {}],
  ['parent-unknown', { organisations: [nation, department] }, {}],
  ['parent-unknown', { organisations: [nation, region, { ...department, parentKey: 'nat' }] }, {}],
  ['department-unknown', {}, { waves: { kind: 'given', waves: [['dep', 'dep-99']] } }],
  ['department-unknown', {}, { finished: ['reg'] }],
  ['department-unknown', {}, { moves: [{ organisation: 'dep-99', wave: 1 }] }],
  ['department-in-two-waves', {}, { waves: { kind: 'given', waves: [['dep'], ['dep']] } }],
  ['cohort-empty', {}, { finished: ['dep'] }],
  ['cohort-empty', {}, { waves: { kind: 'given', waves: [] } }],
  ['wave-size-invalid', {}, { waves: { kind: 'proposed', size: 0 } }],
  ['wave-size-invalid', {}, { waves: { kind: 'proposed', size: 1.5 } }],
  ['wave-unknown', {}, { moves: [{ organisation: 'dep', wave: 9 }] }],
  ['wave-unknown', {}, { moves: [{ organisation: 'dep', wave: 0 }] }],
  ['node-unknown', {}, { pins: [{ node: 'D01@dep', start: '2027-02-01' }] }],
  ['node-unknown', {}, { actuals: { 'D01@dep': { start: '2027-02-01', end: '2027-02-01' } } }],
  ...[Number.NaN, -1, Infinity, 1_000_001].map((capacity): [InputFaultCode, ...Change] => [
    'capacity-invalid',
    { pools: [{ ...trainers, capacity }] },
    {},
  ]),
])('%s', (code, changed, chosen) => {
  const outcome = proposePlan({ ...problem, ...changed }, { ...options, ...chosen });
  expect(outcome.ok ? [] : outcome.faults.map((fault) => fault.code)).toContain(code);
});

test('an empty playbook makes an empty plan', () => {
  const outcome = proposePlan(problem, options);
  expect(outcome.ok && outcome.plan.nodes).toEqual([]);
  expect(outcome.ok && outcome.plan.figures).toMatchObject({ placed: 1, lastOpening: null });
});

test('every fault at once', () => {
  const outcome = proposePlan(
    { ...problem, start: '', organisations: [region] },
    { waves: { kind: 'proposed', size: 0 }, finished: ['x'] },
  );
  expect(outcome.ok ? [] : outcome.faults.map(({ code }) => code)).toEqual([
    'nation-count',
    'parent-unknown',
    'department-unknown',
    'wave-size-invalid',
    'cohort-empty',
    'date-invalid',
  ]);
});

test('both languages of a sentence name the same parameters', () => {
  for (const [code, { fr, en }] of Object.entries({ ...inputFaults, ...violationTexts }))
    expect(new Set(fr.match(/\{\w+\}/g)), code).toEqual(new Set(en.match(/\{\w+\}/g)));
});
