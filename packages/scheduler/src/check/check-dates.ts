// SPDX-License-Identifier: AGPL-3.0-or-later
import { toDate, toDay } from '@essaim/calendar';
import type { PlanNode } from '../model/plan.ts';
import { checkFrozen } from './check-frozen.ts';
import { checkStart, holdsOn } from './check-start.ts';
import type { CheckContext } from './context.ts';

const checkWaveGate = (context: CheckContext, node: PlanNode) => {
  const template = context.waveGates.get(node.template);
  const wave = context.plan.waves.find(({ number }) => number === node.wave);
  if (!template || !wave) return;
  const passed = wave.placed
    .map((key) => context.nodes.get(`${template.measuredGate}@${key}`)?.end ?? '9999-12-31')
    .sort();
  const all = passed.length + wave.finished.length;
  const needed = Math.max(1, Math.ceil((all * template.sharePercent) / 100)) - wave.finished.length;
  if (needed <= 0) return;
  const reached = toDay(passed[needed - 1] ?? '9999-12-31');
  const soak = context.open(context.nation, template.soakCalendar ?? 'continuous');
  const end = toDay(node.end);
  const enough =
    end >= reached &&
    (template.soakDays === 0 || soak.count(reached + 1, end) >= template.soakDays);
  if (!enough)
    context.report('wave-gate-too-early', node.id, {
      date: node.end,
      earliest: toDate(soak.nth(reached + 1, template.soakDays)),
    });
};

const checkWork = (context: CheckContext, node: PlanNode) => {
  const template = context.tasks.get(node.template) ?? context.gates.get(node.template);
  const organisation = context.organisation(node.organisation);
  if (!template || !organisation) return;
  const found = context
    .open(organisation, template.calendar)
    .count(toDay(node.start), toDay(node.workEnd));
  const needed = template.durations[context.plan.scenario];
  if (found < needed) context.report('work-too-short', node.id, { found, needed });
};

/** Every start, length and end keeps to calendars, predecessors, pins and wave gates. */
export const checkDates = (context: CheckContext): void => {
  const { plan, options, report } = context;
  for (const node of plan.nodes) {
    const { id, start, end, workEnd } = node;
    const actual = options.actuals?.[id];
    if (node.kind === 'wave-gate') {
      checkWaveGate(context, node);
      if (end >= context.problem.start) checkFrozen(context, node, 'ends', end);
    } else if (actual) {
      if (actual.start !== start || actual.end !== end)
        report('actual-changed', id, { start: actual.start, end: actual.end });
    } else {
      checkStart(context, node, toDay(start));
      checkWork(context, node);
      checkFrozen(context, node, 'ends', end);
      if (end < workEnd) report('ends-before-work', id, { end, workEnd });
      for (const { gate, holdPoint } of holdsOn(context, node))
        if (holdPoint === 'decision' && end < gate.end)
          report('wave-gate-broken', id, { date: end, gate: gate.id, opened: gate.end });
    }
  }
};
