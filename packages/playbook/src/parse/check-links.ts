// SPDX-License-Identifier: AGPL-3.0-or-later
import type {
  Criterion,
  GateTemplate,
  PlaybookTier,
  Scope,
  TaskTemplate,
  WaveGateTemplate,
} from '../model.ts';
import type { Threshold } from '../criteria/threshold.ts';
import type { Entry } from './entries.ts';
import { findCycle } from './find-cycle.ts';

export interface Entries {
  readonly tasks: readonly Entry<TaskTemplate>[];
  readonly gates: readonly Entry<GateTemplate>[];
  readonly criteria: readonly Entry<Criterion>[];
  readonly waveGates: readonly Entry<WaveGateTemplate>[];
}

/** Tier of every task and gate; a gate is a department's. */
const tiersOf = ({ tasks, gates }: Entries) =>
  new Map<string, PlaybookTier>([
    ...tasks.map(({ value }) => [value.key, value.tier] as const),
    ...gates.map(({ value }) => [value.key, 'departmental'] as const),
  ]);

const BELOW: Readonly<Partial<Record<PlaybookTier, PlaybookTier>>> = {
  national: 'regional',
  regional: 'departmental',
  departmental: 'local',
};

const leadsTo = (scope: Scope, from: PlaybookTier): PlaybookTier | undefined => {
  switch (scope) {
    case 'same':
      return from;
    case 'children':
      return BELOW[from];
    case 'nation':
      return from === 'national' ? undefined : 'national';
    case 'region':
      return from === 'departmental' || from === 'local' ? 'regional' : undefined;
    default:
      return from === 'local' ? 'departmental' : undefined;
  }
};

const checkKeys = ({ tasks, gates, waveGates }: Entries) => {
  const places = new Map<string, { file: string; first: number }>();
  for (const { file, reader, value } of [...tasks, ...gates, ...waveGates]) {
    const place = places.get(value.key);
    if (place) reader.fault('key', 'key-twice', { key: value.key, ...place });
    else places.set(value.key, { file, first: reader.line });
  }
};

const checkTask = (
  { reader, value: task }: Entry<TaskTemplate>,
  tiers: ReadonlyMap<string, PlaybookTier>,
  gates: ReadonlySet<string>,
) => {
  for (const { key, scope } of task.predecessors) {
    const other = tiers.get(key);
    if (!other) reader.fault('predecessors', 'predecessor-unknown', { key });
    else if (leadsTo(scope, task.tier) !== other)
      reader.fault('predecessors', 'predecessor-scope-wrong', {
        scope,
        key,
        tier: task.tier,
        other,
      });
  }
  const { feedsGate, condition } = task;
  if (feedsGate !== null && !gates.has(feedsGate))
    reader.fault('feeds_gate', 'gate-unknown', { key: feedsGate });
  else if (feedsGate !== null && task.tier !== 'departmental')
    reader.fault('feeds_gate', 'gate-feed-tier', { tier: task.tier });
  if (condition?.kind !== 'choose') return;
  if (!tiers.has(condition.whenTrue))
    reader.fault('condition', 'predecessor-unknown', { key: condition.whenTrue });
  if (!task.predecessors.some(({ key }) => key === condition.otherwise))
    reader.fault('condition', 'condition-not-a-predecessor', { key: condition.otherwise });
};

const sourcesOf = (threshold: Threshold): string[] => {
  if (threshold.kind === 'all') return threshold.of.flatMap(sourcesOf);
  return threshold.kind === 'measures' && threshold.rightTask !== null ? [threshold.rightTask] : [];
};

const checkCriteria = ({ criteria, gates }: Entries, tiers: ReadonlyMap<string, PlaybookTier>) => {
  const gateKeys = new Set(gates.map(({ value }) => value.key));
  const lines = new Map<string, number>();
  for (const { reader, value } of criteria) {
    const { id, gate, sourceTask } = value;
    const first = lines.get(id);
    if (first === undefined) lines.set(id, reader.line);
    else reader.fault('number', 'criterion-twice', { id, first });
    if (gate !== '' && !gateKeys.has(gate)) reader.fault('gate', 'gate-unknown', { key: gate });
    const tier = gateKeys.has(sourceTask) ? undefined : tiers.get(sourceTask);
    if (!tier && sourceTask !== '')
      reader.fault('source_task', 'task-unknown', { key: sourceTask });
    else if (tier && tier !== 'departmental')
      reader.fault('source_task', 'criterion-source-tier', { key: sourceTask, tier });
    for (const key of sourcesOf(value.threshold))
      if (!tiers.has(key)) reader.fault('threshold', 'task-unknown', { key });
  }
  for (const { reader, value } of gates) {
    const { key, mode } = value;
    const found = criteria.filter((criterion) => criterion.value.gate === key).length;
    if (found === 0) reader.fault(null, 'gate-without-criteria', { key });
    else if (mode.kind === 'at-least' && mode.outOf !== found)
      reader.fault('mode', 'gate-mode-count', { key, expected: mode.outOf, found });
  }
};

const checkWaveGates = (
  { waveGates, gates }: Entries,
  tiers: ReadonlyMap<string, PlaybookTier>,
) => {
  const gateKeys = new Set(gates.map(({ value }) => value.key));
  for (const { reader, value } of waveGates) {
    const { measuredGate, holds, holdPoint } = value;
    if (measuredGate !== '' && !gateKeys.has(measuredGate))
      reader.fault('measured_gate', 'gate-unknown', { key: measuredGate });
    const tier = tiers.get(holds);
    if (!tier && holds !== '') reader.fault('holds', 'predecessor-unknown', { key: holds });
    else if (tier && tier !== 'departmental')
      reader.fault('holds', 'wave-gate-hold-tier', { key: holds, tier });
    else if (tier && holdPoint === 'decision' && !gateKeys.has(holds))
      reader.fault('hold_point', 'wave-gate-hold-point', { key: holds });
  }
};

const checkCycle = ({ tasks, gates }: Entries) => {
  const waitsFor = new Map<string, string[]>();
  for (const { value } of gates)
    waitsFor.set(
      value.key,
      tasks
        .filter(({ value: task }) => task.feedsGate === value.key)
        .map(({ value: { key } }) => key),
    );
  for (const { value: task } of tasks) {
    const chosen = task.condition?.kind === 'choose' ? [task.condition.whenTrue] : [];
    waitsFor.set(task.key, [...task.predecessors.map(({ key }) => key), ...chosen]);
  }
  const cycle = findCycle(waitsFor);
  if (!cycle) return;
  const place = tasks.find(({ value }) => cycle.includes(value.key));
  if (!place) return;
  const around = cycle.slice(1);
  const first = around.indexOf(place.value.key);
  const path = [...around.slice(first), ...around.slice(0, first), place.value.key];
  place.reader.fault('predecessors', 'cycle', { path: path.join(' > ') });
};

/** Reports what only shows when the files are read together: keys, links, circles, tiers. */
export const checkLinks = (entries: Entries): void => {
  const tiers = tiersOf(entries);
  const gates = new Set(entries.gates.map(({ value }) => value.key));
  checkKeys(entries);
  for (const task of entries.tasks) checkTask(task, tiers, gates);
  checkCriteria(entries, tiers);
  checkWaveGates(entries, tiers);
  checkCycle(entries);
};
