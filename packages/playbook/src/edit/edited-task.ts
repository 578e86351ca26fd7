// SPDX-License-Identifier: AGPL-3.0-or-later
import type { PlaybookRole, TaskTemplate } from '../model.ts';
import { parsePredecessor } from '../parse/parse-predecessor.ts';
import { parseRole } from '../roles/parse-role.ts';
import type { TaskEdit } from './task-edit.ts';

/** A role that is none stays as it is written, so that it is told where the whole is checked. */
const roleOf = (written: string): PlaybookRole =>
  parseRole(written) ?? { tier: 'national', role: 'coordination', written };

const rolesOf = ({
  responsible,
  accountable,
  consulted,
  informed,
}: NonNullable<TaskEdit['roles']>) => ({
  responsible: roleOf(responsible),
  accountable: roleOf(accountable),
  consulted: consulted.map(roleOf),
  informed: informed.map(roleOf),
});

const demandOf = (demand: NonNullable<TaskEdit['demand']>): TaskTemplate['demand'] => ({
  trainerDays: demand.trainers,
  technicianDays: demand.technicians,
  facilitatorDays: demand.facilitators,
  committee: demand.committee,
  hostingUsers: demand.hostingUsers,
  hostingGb: demand.hostingGb,
});

/** A task with the values of an edit; malformed predecessors are left out. */
export const editedTask = (task: TaskTemplate, edit: TaskEdit): TaskTemplate => {
  const { tier, phase, repeat, gate, title, roles, demand } = edit;
  const { duration, effort, calendar, predecessors, evidence } = edit;
  const { instructions: before, ...rest } = task;
  const instructions = edit.instructions ?? before;
  return {
    ...rest,
    ...(tier && { tier }),
    ...(phase && { phase }),
    ...(repeat && { repeat }),
    ...(gate !== undefined && { feedsGate: gate === '' ? null : gate }),
    ...(title && { titleFr: title.fr, glossEn: title.en }),
    ...(roles && rolesOf(roles)),
    ...(demand && { demand: demandOf(demand) }),
    ...(duration && { durations: duration }),
    ...(effort !== undefined && { effortDays: effort }),
    ...(calendar && { calendar }),
    ...(predecessors && {
      predecessors: predecessors.flatMap((one) => parsePredecessor(one) ?? []),
    }),
    ...(evidence !== undefined && { evidenceFr: evidence }),
    ...(instructions && (instructions.fr !== '' || instructions.en !== '') && { instructions }),
  };
};
