// SPDX-License-Identifier: AGPL-3.0-or-later
import type { CsvSource } from '@essaim/csv';
import { parseCondition } from '../conditions/parse-condition.ts';
import {
  PHASES,
  PLAYBOOK_TIERS,
  REPEATS,
  TASK_ACTIONS,
  type PlaybookTier,
  type Predecessor,
  type Repeat,
  type TaskTemplate,
} from '../model.ts';
import {
  readCalendar,
  readCommittee,
  readDurations,
  readKey,
  readRole,
  readRoles,
  type Reader,
} from './cells.ts';
import { readEntries, type Entry, type Faults } from './entries.ts';
import { parsePredecessor } from './parse-predecessor.ts';

const COLUMNS = [
  'key',
  'tier',
  'phase',
  'title_fr',
  'gloss_en',
  'responsible',
  'accountable',
  'consulted',
  'informed',
  'duration_min',
  'duration_likely',
  'duration_max',
  'effort_days',
  'trainer_days',
  'technician_days',
  'facilitator_days',
  'committee_slots',
  'committee',
  'hosting_users',
  'hosting_gb',
  'calendar',
  'predecessors',
  'evidence_fr',
  'feeds_gate',
  'repeat',
  'condition',
  'action',
];

const REPEATS_OF: Readonly<Record<PlaybookTier, readonly Repeat[]>> = {
  national: ['campaign', 'wave'],
  regional: ['region', 'region-wave'],
  departmental: ['department'],
  local: ['association'],
};

const readPredecessors = (reader: Reader): Predecessor[] => {
  const found = new Map<string, Predecessor>();
  for (const written of reader.list('predecessors')) {
    const predecessor = parsePredecessor(written);
    if (!predecessor) reader.fault('predecessors', 'predecessor-malformed', { value: written });
    else if (found.has(predecessor.key))
      reader.fault('predecessors', 'predecessor-twice', { key: predecessor.key });
    else found.set(predecessor.key, predecessor);
  }
  return [...found.values()];
};

/** @param tier null when it could not be read: what it allows is not known then */
const readRepeat = (reader: Reader, tier: PlaybookTier | null): Repeat => {
  const repeat = reader.oneOf('repeat', REPEATS);
  const allowed = REPEATS_OF[tier ?? 'national'];
  if (tier && repeat && !allowed.includes(repeat))
    reader.fault('repeat', 'repeat-tier', { tier, repeat, allowed: allowed.join(', ') });
  return repeat ?? allowed[0] ?? 'campaign';
};

const readCondition = (reader: Reader) => {
  const written = reader.text('condition');
  const condition = written === '' ? null : parseCondition(written);
  if (written !== '' && !condition)
    reader.fault('condition', 'condition-malformed', { value: written });
  return condition;
};

const readInstructions = (reader: Reader): Pick<TaskTemplate, 'instructions'> => {
  const [fr, en] = [reader.text('instructions_fr'), reader.text('instructions_en')];
  if (fr === '' && en !== '') reader.required('instructions_fr');
  return fr === '' ? {} : { instructions: { fr, en } };
};

/** One task template. */
export const readTask = (reader: Reader): TaskTemplate => {
  const tier = reader.oneOf('tier', PLAYBOOK_TIERS);
  return {
    key: readKey(reader),
    tier: tier ?? 'national',
    phase: reader.oneOf('phase', PHASES) ?? 'cadrer',
    titleFr: reader.required('title_fr'),
    glossEn: reader.required('gloss_en'),
    responsible: readRole(reader, 'responsible'),
    accountable: readRole(reader, 'accountable'),
    consulted: readRoles(reader, 'consulted'),
    informed: readRoles(reader, 'informed'),
    durations: readDurations(reader),
    effortDays: reader.number('effort_days', { empty: 0, most: 10_000 }),
    demand: {
      trainerDays: reader.number('trainer_days', { empty: 0, most: 10_000 }),
      technicianDays: reader.number('technician_days', { empty: 0, most: 10_000 }),
      facilitatorDays: reader.number('facilitator_days', { empty: 0, most: 10_000 }),
      committee: readCommittee(reader),
      hostingUsers: reader.whole('hosting_users', { empty: 0 }),
      hostingGb: reader.whole('hosting_gb', { empty: 0 }),
    },
    calendar: readCalendar(reader),
    predecessors: readPredecessors(reader),
    evidenceFr: reader.text('evidence_fr'),
    feedsGate: reader.text('feeds_gate') || null,
    repeat: readRepeat(reader, tier),
    condition: readCondition(reader),
    action: reader.oneOf('action', TASK_ACTIONS) ?? 'none',
    ...readInstructions(reader),
  };
};

/** Reads the file of task templates. */
export const readTasks = (source: CsvSource, faults: Faults): Entry<TaskTemplate>[] =>
  readEntries(source, COLUMNS, faults, readTask, ['instructions_fr', 'instructions_en']);
