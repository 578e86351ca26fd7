// SPDX-License-Identifier: AGPL-3.0-or-later
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { playbookLength } from './plan/playbook-length.ts';
import { proposePlan } from './plan/propose-plan.ts';
import { NO_RESOURCES, referenceProblem } from './test-support/reference.ts';

const problem = referenceProblem((name) =>
  readFileSync(new URL(`../fixtures/${name}`, import.meta.url), 'utf8'),
);

const PATH =
  'N01 > N02 > N05 > N12 > D01 > D02 > D03 > D05 > D06 > G1 > D07 > D08 > D09 > D10 > D14 > D16 > G2 > D17 > D18 > D19 > G3 > D24 > G4';

describe('how long it takes, in working days', () => {
  test.each([
    ['min', 84, 222, 125, 263],
    ['likely', 127, 272, 194, 339],
    ['max', 233, 393, 348, 508],
  ] as const)('%s', (scenario, toOpening, toClosing, wholeToOpening, wholeToClosing) => {
    const length = playbookLength(problem.playbook, scenario);
    expect(length).toMatchObject({
      departmentToOpening: toOpening,
      departmentToClosing: toClosing,
      wholeToOpening,
      wholeToClosing,
    });
    expect(length.criticalPath.join(' > ')).toBe(PATH);
  });
});

describe('dates for the Mayenne without limits, the nation starting on 2027-01-04', () => {
  test.each([
    ['min', '2027-03-02', '2027-04-21', '2027-05-20', '2027-06-30', '2028-01-10'],
    ['likely', '2027-04-08', '2027-06-30', '2027-09-16', '2027-11-09', '2028-05-31'],
    ['max', '2027-06-17', '2027-12-17', '2028-03-22', '2028-06-26', '2029-02-06'],
  ] as const)('%s', (scenario, begins, ...gates) => {
    const outcome = proposePlan(problem, {
      scenario,
      waves: { kind: 'given', waves: [['dep-53']] },
      limits: { ...NO_RESOURCES, committee: false },
    });
    if (!outcome.ok) throw new Error(outcome.faults[0]?.code);
    const node = (id: string) => outcome.plan.nodes.find((one) => one.id === id);
    expect(node('D01@dep-53')?.start).toBe(begins);
    expect(['G1', 'G2', 'G3', 'G4'].map((gate) => node(`${gate}@dep-53`)?.end)).toEqual(gates);
    expect(node('R07@reg-52')).toBeUndefined();
    expect(node('G4@dep-53')?.provisional).toBe(scenario === 'max');
  });
});
