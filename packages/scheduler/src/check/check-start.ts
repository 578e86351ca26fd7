// SPDX-License-Identifier: AGPL-3.0-or-later
import { toDate, toDay, type Day } from '@essaim/calendar';
import type { PlanNode } from '../model/plan.ts';
import { checkFrozen } from './check-frozen.ts';
import type { CheckContext } from './context.ts';
import { predecessorsOf, type Waited } from './predecessors.ts';

/** Whether enough days lie between a predecessor and a start, or the end that a task has by its length alone. */
const isRespected = (
  { node, type, amount, unit }: Waited,
  start: Day,
  plannedEnd: Day,
  workingBetween: (from: Day, to: Day) => number,
): boolean => {
  const from = toDay(type === 'FS' || type === 'FF' ? node.end : node.start);
  const held = type === 'FF' || type === 'SF' ? plannedEnd : start;
  // What starts after an end starts on a later day.
  const reached = type === 'FS' ? held - 1 : held;
  if (unit === 'cd') return reached >= from + amount;
  return reached >= from && workingBetween(from + 1, reached) >= amount;
};

/** Wave gates behind the wave before, which hold this node. */
export const holdsOn = (context: CheckContext, node: PlanNode) => {
  const position = context.waves.findIndex(({ number }) => number === node.wave);
  const before = context.waves[position - 1];
  if (!before || node.tier !== 'departmental' || !context.plan.limits.waveGates) return [];
  return context.problem.playbook.waveGates
    .filter(({ holds }) => holds === node.template)
    .flatMap(({ key, holdPoint }) => {
      const gate = context.nodes.get(`${key}#${before.number}`);
      return gate ? [{ gate, holdPoint }] : [];
    });
};

/** Reports every rule that a node would break by starting on a day. */
export const checkStart = (context: CheckContext, node: PlanNode, start: Day): void => {
  const { problem, options, report } = context;
  const date = toDate(start);
  const organisation = context.organisation(node.organisation) ?? context.nation;
  const template = context.tasks.get(node.template) ?? context.gates.get(node.template);
  if (date < problem.start)
    report('before-release', node.id, { start: date, release: problem.start });
  for (const { node: pinned, start: pin } of options.pins ?? [])
    if (pinned === node.id && date < pin) report('before-pin', node.id, { start: date, pin });
  if (template && !context.open(organisation, template.calendar).isOpen(start))
    report('start-closed', node.id, { start: date });
  checkFrozen(context, node, 'starts', date);
  const working = context.open(organisation, 'working');
  const length = template?.durations[context.plan.scenario] ?? 0;
  const plannedEnd = template
    ? context.open(organisation, template.calendar).nth(start, length)
    : start;
  for (const waited of predecessorsOf(context, node))
    if (!isRespected(waited, start, plannedEnd, (from, to) => working.count(from, to)))
      report('predecessor-broken', node.id, {
        start: date,
        predecessor: waited.node.id,
        type: waited.type,
        amount: waited.amount,
        unit: waited.unit,
        date: waited.type === 'FS' || waited.type === 'FF' ? waited.node.end : waited.node.start,
      });
  for (const { gate, holdPoint } of holdsOn(context, node))
    if (holdPoint === 'start' && date <= gate.end)
      report('wave-gate-broken', node.id, { date, gate: gate.id, opened: gate.end });
};
