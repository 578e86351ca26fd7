// SPDX-License-Identifier: AGPL-3.0-or-later
import type { PlanningApi } from '@essaim/contracts';
import {
  type Demand,
  type Playbook,
  type PlaybookRole,
  type Predecessor,
  type TaskTemplate,
  writeCondition,
} from '@essaim/playbook';
import type { Uuid } from '@essaim/kernel';
import type { Selectable } from 'kysely';
import type { PlaybookTable } from '../../db/schema.ts';
import type { DirectorySnapshot } from '../directory/directory-snapshot.ts';
import { type OrganisationRef, type PersonRef, organisationRef } from '../directory/names.ts';

type Schemas = PlanningApi['components']['schemas'];
export type PlaybookRow = Selectable<PlaybookTable>;

const personOf = (
  directory: DirectorySnapshot,
  id: PlaybookRow['published_by'],
): PersonRef | null => {
  const holder = id === null ? undefined : directory.person(id);
  return holder
    ? {
        id: holder.personId,
        givenName: holder.givenName,
        familyName: holder.familyName,
        email: holder.email,
      }
    : null;
};

const ownerRef = (directory: DirectorySnapshot, id: Uuid): OrganisationRef | null => {
  const owner = directory.row(id);
  return owner ? organisationRef(owner) : null;
};

const baseOf = ({ based_on: id }: Pick<PlaybookRow, 'based_on'>, bases: Bases) => {
  const base = id === null ? undefined : bases.get(id);
  return base ? { id: base.id, key: base.key, version: base.version } : null;
};

/** The national versions that own playbooks come from, by id. */
export type Bases = ReadonlyMap<Uuid, Schemas['PlaybookBase']>;

export const presentPlaybookSummary = (
  row: PlaybookRow,
  directory: DirectorySnapshot,
  bases: Bases,
): Schemas['PlaybookSummary'] => ({
  id: row.id,
  key: row.key,
  version: row.version,
  title: { fr: row.title_fr, en: row.title_en },
  owner: row.owner_id === null ? null : ownerRef(directory, row.owner_id),
  base: baseOf(row, bases),
  publishedAt: row.published_at,
  publishedBy: personOf(directory, row.published_by),
  counts: {
    tasks: row.content.tasks.length,
    gates: row.content.gates.length,
    criteria: row.content.gates.reduce((sum, { criteria }) => sum + criteria.length, 0),
    waveGates: row.content.waveGates.length,
  },
});

const text = (fr: string, en: string) => ({ fr, en: en === '' ? fr : en });
const written = (roles: readonly PlaybookRole[]) => roles.map((role) => role.written);

const demandsOf = (demand: Demand): Schemas['Demand'][] => {
  const all: Schemas['Demand'][] = [
    { resource: 'trainer_days', quantity: demand.trainerDays, unit: 'day' },
    { resource: 'technician_days', quantity: demand.technicianDays, unit: 'day' },
    { resource: 'facilitator_days', quantity: demand.facilitatorDays, unit: 'day' },
    {
      resource: `committee_slots.${demand.committee?.tier ?? ''}`,
      quantity: demand.committee?.files ?? 0,
      unit: 'file',
    },
    { resource: 'hosting_users', quantity: demand.hostingUsers, unit: 'account' },
    { resource: 'hosting_gb', quantity: demand.hostingGb, unit: 'GB' },
  ];
  return all.filter(({ quantity }) => quantity > 0);
};

const predecessorText = ({ key, type, lag, scope }: Predecessor): string =>
  [key, type, `${lag.amount}${lag.unit}`, scope].join(':');

const conditionText = (condition: TaskTemplate['condition']): string | null =>
  condition === null ? null : writeCondition(condition);

/** How to do a task, or null; English falls back to French. */
export const presentInstructions = ({
  instructions,
}: Pick<TaskTemplate, 'instructions'>): Schemas['Text'] | null =>
  instructions ? text(instructions.fr, instructions.en) : null;

/** The content of a playbook version. */
export const presentPlaybook = (
  playbook: Playbook,
): Pick<Schemas['Playbook'], 'tasks' | 'gates' | 'waveGates'> => ({
  tasks: playbook.tasks.map((task) => ({
    key: task.key,
    tier: task.tier,
    phase: task.phase,
    title: text(task.titleFr, task.glossEn),
    responsible: task.responsible.written,
    accountable: task.accountable.written,
    consulted: written(task.consulted),
    informed: written(task.informed),
    duration: { ...task.durations },
    effortDays: task.effortDays,
    calendar: task.calendar,
    predecessors: task.predecessors.map(predecessorText),
    evidence: task.evidenceFr,
    feedsGate: task.feedsGate,
    repeat: task.repeat,
    condition: conditionText(task.condition),
    action: task.action,
    instructions: presentInstructions(task),
    demands: demandsOf(task.demand),
  })),
  gates: playbook.gates.map((gate) => ({
    key: gate.key,
    alias: gate.alias,
    title: text(gate.titleFr, gate.glossEn),
    meaning: gate.meaningFr,
    mode: gate.mode.kind === 'all' ? 'all' : `${gate.mode.atLeast}-of-${gate.mode.outOf}`,
    declares: gate.declares.written,
    accepts: gate.accepts.written,
    opens: gate.opens.written,
    duration: { ...gate.durations },
    committee: gate.committee?.tier ?? null,
    criteria: gate.criteria.map((criterion) => ({
      key: criterion.id,
      type: criterion.type,
      text: criterion.textFr,
      sourceTask: criterion.sourceTask,
      threshold: criterion.written,
      maxAgeDays: criterion.maxAgeDays,
      mandatory: criterion.mandatory,
    })),
  })),
  waveGates: playbook.waveGates.map((gate) => ({
    key: gate.key,
    alias: gate.alias,
    title: text(gate.titleFr, gate.glossEn),
    meaning: gate.meaningFr,
    measuredGate: gate.measuredGate,
    sharePercent: gate.sharePercent,
    incidentMaxDays: gate.incidentMaxDays,
    soakDays: gate.soakDays,
    pauseSharePercent: gate.pauseSharePercent,
    holds: gate.holds,
    holdPoint: gate.holdPoint,
  })),
});
