// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Planning } from '../../../api/schemas.ts';
import { writeLink } from './link-values.ts';
import { numberOf, wholeOf } from './number-text.ts';
import type { TaskValues } from './task-values.ts';

type Groups = Required<Omit<Planning['TaskEdit'], 'key'>>;

const demandOf = (values: TaskValues): Groups['demand'] => ({
  trainers: numberOf(values.trainers) ?? 0,
  technicians: numberOf(values.technicians) ?? 0,
  facilitators: numberOf(values.facilitators) ?? 0,
  committee:
    values.committee === '' ? null : { tier: values.committee, files: wholeOf(values.files) ?? 0 },
  hostingUsers: wholeOf(values.users) ?? 0,
  hostingGb: wholeOf(values.gb) ?? 0,
});

const groupsOf = (values: TaskValues): Groups => ({
  tier: values.tier,
  phase: values.phase,
  repeat: values.repeat,
  gate: values.gate === '' ? null : values.gate,
  title: { fr: values.titleFr.trim(), en: values.titleEn.trim() },
  roles: {
    responsible: values.responsible,
    accountable: values.accountable,
    consulted: [...values.consulted],
    informed: [...values.informed],
  },
  demand: demandOf(values),
  duration: {
    min: wholeOf(values.min) ?? 0,
    likely: wholeOf(values.likely) ?? 0,
    max: wholeOf(values.max) ?? 0,
  },
  effort: numberOf(values.effort) ?? 0,
  calendar: values.calendar,
  predecessors: values.links.map(writeLink),
  evidence: values.evidence.trim(),
  instructions: { fr: values.instructionsFr.trim(), en: values.instructionsEn.trim() },
});

/**
 * What the form changes of a task, group by group; null for nothing.
 * @param before null for a new task, of which everything is given
 */
export function taskEdit(
  key: string,
  before: TaskValues | null,
  values: TaskValues,
): Planning['TaskEdit'] | null {
  const was = before === null ? {} : groupsOf(before);
  const known = new Map(Object.entries(was).map(([name, group]) => [name, JSON.stringify(group)]));
  const changed = Object.entries(groupsOf(values)).filter(
    ([name, group]) => JSON.stringify(group) !== known.get(name),
  );
  return changed.length === 0 ? null : { key, ...Object.fromEntries(changed) };
}
