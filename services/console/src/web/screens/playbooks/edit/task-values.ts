// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Planning } from '../../../api/schemas.ts';
import { type LinkValues, readLink } from './link-values.ts';
import { numberText } from './number-text.ts';

type Template = Planning['Playbook']['tasks'][number];
type Edit = Required<Planning['TaskEdit']>;

/** The fields of a task, as they stand in the form. */
export type TaskValues = {
  tier: Edit['tier'];
  phase: Edit['phase'];
  repeat: Edit['repeat'];
  /** Key of the gate that waits for it; empty for none. */
  gate: string;
  titleFr: string;
  titleEn: string;
  responsible: string;
  accountable: string;
  consulted: readonly string[];
  informed: readonly string[];
  min: string;
  likely: string;
  max: string;
  effort: string;
  calendar: Edit['calendar'];
  trainers: string;
  technicians: string;
  facilitators: string;
  committee: '' | 'national' | 'regional';
  files: string;
  users: string;
  gb: string;
  links: readonly LinkValues[];
  evidence: string;
  instructionsFr: string;
  instructionsEn: string;
};

/** The values of a task as the version has them. */
export function taskValues(task: Template): TaskValues {
  const quantity = (name: string) =>
    numberText(task.demands.find(({ resource }) => resource === name)?.quantity ?? 0);
  const national = quantity('committee_slots.national');
  const regional = quantity('committee_slots.regional');
  const { instructions } = task;
  return {
    tier: task.tier as Edit['tier'],
    phase: task.phase as Edit['phase'],
    repeat: task.repeat as Edit['repeat'],
    gate: task.feedsGate ?? '',
    titleFr: task.title.fr,
    titleEn: task.title.en,
    responsible: task.responsible,
    accountable: task.accountable,
    consulted: task.consulted,
    informed: task.informed,
    min: String(task.duration.min),
    likely: String(task.duration.likely),
    max: String(task.duration.max),
    effort: numberText(task.effortDays),
    calendar: task.calendar as Edit['calendar'],
    trainers: quantity('trainer_days'),
    technicians: quantity('technician_days'),
    facilitators: quantity('facilitator_days'),
    committee: national !== '' ? 'national' : regional !== '' ? 'regional' : '',
    files: national || regional,
    users: quantity('hosting_users'),
    gb: quantity('hosting_gb'),
    links: task.predecessors.map(readLink),
    evidence: task.evidence,
    instructionsFr: instructions?.fr ?? '',
    instructionsEn:
      instructions === null || instructions.en === instructions.fr ? '' : instructions.en,
  };
}
