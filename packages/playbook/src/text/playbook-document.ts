// SPDX-License-Identifier: AGPL-3.0-or-later
import type {
  CommitteeDemand,
  Criterion,
  Durations,
  GateTemplate,
  Playbook,
  PlaybookRole,
  Predecessor,
  TaskTemplate,
  WaveGateTemplate,
} from '../model.ts';
import { FORMAT } from './playbook-shape.ts';
import type { PlaybookHead } from './read-head.ts';
import { writeCondition } from '../conditions/write-condition.ts';

/** A value of the written form; undefined is left out. */
export type Written =
  | string
  | number
  | boolean
  | undefined
  | readonly Written[]
  | { readonly [name: string]: Written };

export type WrittenGroup = { readonly [name: string]: Written };

const some = (amount: number) => (amount === 0 ? undefined : amount);
const text = (written: string) => (written === '' ? undefined : written);
const title = ({ titleFr, glossEn }: { titleFr: string; glossEn: string }) => ({
  fr: titleFr,
  en: glossEn,
});
const written = (roles: readonly PlaybookRole[]) =>
  roles.length === 0 ? undefined : roles.map((role) => role.written);

/** In this order, whatever the store made of it. */
const duration = ({ min, likely, max }: Durations) => ({ min, likely, max });

const unlessEmpty = (group: WrittenGroup): WrittenGroup | undefined =>
  Object.values(group).some((value) => value !== undefined) ? group : undefined;

const committee = (demand: CommitteeDemand | null) =>
  demand ? { tier: demand.tier, files: demand.files } : undefined;

const link = ({ key, type, lag, scope }: Predecessor): Written => {
  const more = {
    type: type === 'FS' ? undefined : type,
    lag: lag.amount === 0 ? undefined : `${lag.amount}${lag.unit}`,
    scope: scope === 'same' ? undefined : scope,
  };
  return unlessEmpty(more) ? { key, ...more } : key;
};

/** A task as the text writes it below its key. */
export const writtenTask = (task: TaskTemplate): WrittenGroup => ({
  tier: task.tier,
  phase: task.phase,
  title: title(task),
  roles: {
    responsible: task.responsible.written,
    accountable: task.accountable.written,
    consulted: written(task.consulted),
    informed: written(task.informed),
  },
  duration: duration(task.durations),
  effort: some(task.effortDays),
  demand: unlessEmpty({
    trainers: some(task.demand.trainerDays),
    technicians: some(task.demand.technicianDays),
    facilitators: some(task.demand.facilitatorDays),
    committee: committee(task.demand.committee),
    hosting: unlessEmpty({
      users: some(task.demand.hostingUsers),
      gb: some(task.demand.hostingGb),
    }),
  }),
  calendar: task.calendar,
  after: task.predecessors.length === 0 ? undefined : task.predecessors.map(link),
  evidence: text(task.evidenceFr),
  gate: task.feedsGate ?? undefined,
  repeat: task.repeat,
  when: task.condition ? writeCondition(task.condition) : undefined,
  action: task.action === 'none' ? undefined : task.action,
  instructions: task.instructions && {
    fr: task.instructions.fr,
    en: text(task.instructions.en),
  },
});

/** A criterion as the text writes it in the list of its gate. */
export const writtenCriterion = (criterion: Criterion): WrittenGroup => ({
  number: criterion.number,
  type: criterion.type,
  text: criterion.textFr,
  from: criterion.sourceTask,
  threshold: criterion.written,
  maxAgeDays: criterion.maxAgeDays ?? undefined,
  mandatory: criterion.mandatory,
});

/** A gate as the text writes it below its key, without its criteria. */
export const writtenGate = (gate: GateTemplate): WrittenGroup => ({
  alias: gate.alias,
  title: title(gate),
  meaning: text(gate.meaningFr),
  duration: duration(gate.durations),
  calendar: gate.calendar,
  mode: gate.mode.kind === 'all' ? 'all' : `${gate.mode.atLeast}-of-${gate.mode.outOf}`,
  roles: {
    declares: gate.declares.written,
    accepts: gate.accepts.written,
    opens: gate.opens.written,
  },
  committee: committee(gate.committee),
});

/** A wave gate as the text writes it below its key. */
export const writtenWaveGate = (gate: WaveGateTemplate): WrittenGroup => ({
  alias: gate.alias,
  title: title(gate),
  meaning: text(gate.meaningFr),
  measures: gate.measuredGate,
  share: gate.sharePercent,
  incidentMaxDays: gate.incidentMaxDays ?? undefined,
  soak: unlessEmpty({ days: some(gate.soakDays), calendar: gate.soakCalendar ?? undefined }),
  holds: gate.holds,
  point: gate.holdPoint,
  pauseShare: gate.pauseSharePercent ?? undefined,
  roles: {
    stops: gate.stops.written,
    declares: gate.declares.written,
    opens: gate.opens.written,
  },
});

const keyed = <Item extends { readonly key: string }>(
  items: readonly Item[],
  write: (item: Item) => WrittenGroup,
) =>
  items.length === 0 ? undefined : Object.fromEntries(items.map((item) => [item.key, write(item)]));

/** A whole playbook as the text writes it. */
export const playbookDocument = (head: PlaybookHead, playbook: Playbook): WrittenGroup => ({
  format: FORMAT,
  key: head.key,
  title: { ...head.title },
  tasks: keyed(playbook.tasks, writtenTask) ?? {},
  gates: keyed(playbook.gates, (gate) => ({
    ...writtenGate(gate),
    criteria: gate.criteria.map(writtenCriterion),
  })),
  waveGates: keyed(playbook.waveGates, writtenWaveGate),
});
