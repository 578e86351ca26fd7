// SPDX-License-Identifier: AGPL-3.0-or-later
import { proposePlan, type PlanProblem } from '@essaim/scheduler';
import { NO_RESOURCES } from '@essaim/scheduler/reference';

/** What the playbook's page states for the Mayenne without limits: D01 begins, G1 to G4 are decided. */
const STATED = {
  min: ['2027-03-02', '2027-04-21', '2027-05-20', '2027-06-30', '2028-01-10'],
  likely: ['2027-04-08', '2027-06-30', '2027-09-16', '2027-11-09', '2028-05-31'],
  max: ['2027-06-17', '2027-12-17', '2028-03-22', '2028-06-26', '2029-02-06'],
} as const;

/** The dates of one department without resource limits, beside those that the playbook's page states. */
export const statedDates = (problem: PlanProblem): Record<string, unknown> => {
  const scenarios = (['min', 'likely', 'max'] as const).map((scenario) => {
    const outcome = proposePlan(problem, {
      scenario,
      waves: { kind: 'given', waves: [['dep-53']] },
      limits: { ...NO_RESOURCES, committee: false },
    });
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.faults));
    const node = (id: string) => outcome.plan.nodes.find((one) => one.id === `${id}@dep-53`);
    const found = [node('D01')?.start, ...['G1', 'G2', 'G3', 'G4'].map((gate) => node(gate)?.end)];
    return { scenario, found, equal: found.join() === STATED[scenario].join() };
  });
  return { scenarios, equal: scenarios.every(({ equal }) => equal) };
};
