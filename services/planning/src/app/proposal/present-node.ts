// SPDX-License-Identifier: AGPL-3.0-or-later
import type { PlanningApi } from '@essaim/contracts';
import type { Plan, PlanNode } from '@essaim/scheduler';
import { type PlanNames, presentEnd, presentStart } from '../present/present-binding.ts';

export type NodeAnswer = PlanningApi['components']['schemas']['PlanNode'];

/** Firm for the first wave that is planned and for what is done once before it. */
export const commitmentOf = (plan: Plan, wave: number | null): 'firm' | 'provisional' =>
  wave === null
    ? 'firm'
    : (plan.waves.find(({ number }) => number === wave)?.commitment ?? 'provisional');

/** A node of a plan with its dates and the one thing that holds each. */
export const presentNode = (node: PlanNode, plan: Plan, names: PlanNames): NodeAnswer => {
  const ref = names.node(node.id);
  return {
    key: node.id,
    kind: node.kind,
    template: node.template,
    title: ref?.title ?? { fr: node.template, en: node.template },
    organisation: node.kind === 'wave-gate' ? null : names.organisation(node.organisation),
    wave: node.wave,
    start: node.start,
    end: node.end,
    provisional: node.provisional,
    commitment: commitmentOf(plan, node.wave),
    startReason: presentStart(node.startReason, names),
    endReason: presentEnd(node.endReason, names),
    critical: node.critical,
    floatDays: node.floatDays,
  };
};
