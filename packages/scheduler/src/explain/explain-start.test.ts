// SPDX-License-Identifier: AGPL-3.0-or-later
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { StartReason } from '../model/reason.ts';
import { proposePlan } from '../plan/propose-plan.ts';
import { referenceOptions, referenceProblem } from '../test-support/reference.ts';
import { createExplainer, explainStart } from './explain-start.ts';

const problem = referenceProblem((name) =>
  readFileSync(new URL(`../../fixtures/${name}`, import.meta.url), 'utf8'),
);
const options = { ...referenceOptions, pins: [{ node: 'D02@dep-68', start: '2027-06-21' }] };
const outcome = proposePlan(problem, options);
if (!outcome.ok) throw new Error(outcome.faults[0]?.code);
const { plan } = outcome;
const explain = createExplainer(problem, options, plan);

/** The reason that remains when closed days are left aside. */
const holder = (reason: StartReason): StartReason =>
  reason.code === 'calendar' && reason.after ? holder(reason.after) : reason;

const NAMED = {
  release: 'before-release',
  pin: 'before-pin',
  predecessor: 'predecessor-broken',
  'wave-gate': 'wave-gate-broken',
  freeze: 'start-frozen',
} as const;

test('for every start, one day earlier breaks what is named', () => {
  let tried = 0;
  for (const { id, kind } of plan.nodes) {
    const explanation = explain(id);
    if (kind === 'wave-gate' || !explanation?.oneEarlier) continue;
    const reason = holder(explanation.reason);
    if (reason.code === 'actual' || reason.code === 'calendar') throw new Error(id);
    const { breaks } = explanation.oneEarlier;
    expect(
      breaks.map(({ code }) => code),
      id,
    ).toContain(NAMED[reason.code]);
    if (reason.code === 'predecessor')
      expect(
        breaks.map(({ params }) => params['predecessor']),
        id,
      ).toContain(reason.node);
    tried += 1;
  }
  expect(tried).toBeGreaterThan(2500);
});

test('the driving chain leads to the start of the campaign', () => {
  const { chain = [] } = explainStart(problem, options, plan, 'G4@dep-38') ?? {};
  expect(chain[0]?.node).toBe('G4@dep-38');
  expect(chain.at(-1)).toMatchObject({ node: 'N01@nat', startReason: { code: 'release' } });
  for (const { node } of plan.nodes.map(({ id }) => ({ node: id })).slice(0, 300))
    expect(explain(node)?.chain.at(-1)?.startReason.code).toMatch(/release|pin|calendar/);
});

test('reasons name holidays, pins, sessions and who holds a resource', () => {
  const reasonOf = (id: string) => explain(id)?.reason;
  expect(reasonOf('D02@dep-68')).toEqual({ code: 'pin', date: '2027-06-21' });
  expect(reasonOf('D17@dep-68')).toMatchObject({
    code: 'calendar',
    closed: { code: 'school-holiday', zone: 'B' },
    after: { code: 'predecessor', node: 'G2@dep-68' },
  });
  const node = (id: string) => plan.nodes.find((one) => one.id === id);
  expect(node('D14@dep-974')?.endReason).toMatchObject({
    code: 'resource',
    pool: 'reg-04/trainer_days',
    weeks: ['2028-03-13'],
  });
  const late = plan.nodes.find(
    ({ template, endReason }) =>
      template === 'G3' && endReason.code === 'session' && endReason.full.length > 0,
  );
  expect(late?.endReason).toMatchObject({ code: 'session', pool: 'nat/committee_slots' });
  expect(late?.endReason.code === 'session' && late.endReason.full[0]?.holders).toHaveLength(14);
  expect(node('WO#2')).toMatchObject({
    endReason: { code: 'share', counted: 14, of: 20, soakDays: 10 },
  });
});

test('a node that is not in the plan has no explanation', () => {
  expect(explain('D99@dep-68')).toBeNull();
});
