// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Planning } from '../../../api/schemas.ts';
import type { DraftTask } from './draft.ts';
import type { TaskValues } from './task-values.ts';

/** Where the text of a playbook has each field of the form, below the key of the task. */
export const COLUMNS: Record<keyof TaskValues, string> = {
  tier: 'tier',
  phase: 'phase',
  repeat: 'repeat',
  gate: 'gate',
  titleFr: 'title.fr',
  titleEn: 'title.en',
  responsible: 'roles.responsible',
  accountable: 'roles.accountable',
  consulted: 'roles.consulted',
  informed: 'roles.informed',
  min: 'duration.min',
  likely: 'duration.likely',
  max: 'duration.max',
  effort: 'effort',
  calendar: 'calendar',
  trainers: 'demand.trainers',
  technicians: 'demand.technicians',
  facilitators: 'demand.facilitators',
  committee: 'demand.committee.tier',
  files: 'demand.committee.files',
  users: 'demand.hosting.users',
  gb: 'demand.hosting.gb',
  links: 'after',
  evidence: 'evidence',
  instructionsFr: 'instructions.fr',
  instructionsEn: 'instructions.en',
};
const NAMES = new Map(
  (Object.keys(COLUMNS) as (keyof TaskValues)[]).map((name) => [COLUMNS[name], name]),
);

type Fault = Pick<Planning['LocatedError'], 'params'> & { column: string | null };

/** Which field of which task a fault of the text is about; null where the form does not have it. */
export type FaultPlace = { task: string | null; name: keyof TaskValues | null; id: string | null };

/** Of a circle, the link that closes it. */
const spokenOf = ({ key, path }: Fault['params']): string | undefined =>
  typeof path === 'string' ? path.split(' > ').at(-2) : String(key ?? '');

/** Finds the field that a fault is about; of what is waited for, the line. */
export function faultPlace(fault: Fault, tasks: readonly DraftTask[]): FaultPlace {
  const [, key, column = ''] = /^tasks\.([^.]+)(?:\.(.+))?$/.exec(fault.column ?? '') ?? [];
  const task = tasks.find((one) => one.key === key);
  if (task === undefined) return { task: null, name: null, id: null };
  const [, line] = /^after\.(\d+)/.exec(column) ?? [];
  const name = line === undefined ? (NAMES.get(column) ?? null) : 'links';
  if (name !== 'links') return { task: task.key, name, id: name === null ? null : `edit-${name}` };
  const found = task.values.links.findIndex((link) => link.key === spokenOf(fault.params));
  return {
    task: task.key,
    name,
    id: `edit-link-${line === undefined ? Math.max(0, found) : Number(line) - 1}`,
  };
}
