// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ComparedPlaybook } from '../compare/parts.ts';
import type { GateTemplate, TaskTemplate } from '../model.ts';

/** Numbers below one from a seed (mulberry32). */
export const seeded = (seed: number): (() => number) => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d_2b_79_f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
};

type Draw = () => number;

const word = (draw: Draw) => `Titre ${Math.floor(draw() * 3)}`;
const days = (draw: Draw) => 1 + Math.floor(draw() * 3);

const changedTask = (task: TaskTemplate, draw: Draw): TaskTemplate => ({
  ...task,
  ...(draw() < 0.3 && { titleFr: word(draw) }),
  ...(draw() < 0.3 && { effortDays: days(draw) }),
  ...(draw() < 0.3 && { durations: { min: days(draw), likely: 4, max: 4 + days(draw) } }),
  ...(draw() < 0.3 && { evidenceFr: draw() < 0.5 ? '' : word(draw) }),
  ...(draw() < 0.3 && {
    demand: { ...task.demand, trainerDays: days(draw), hostingGb: days(draw) },
  }),
});

const changedGate = (gate: GateTemplate, draw: Draw): GateTemplate => ({
  ...gate,
  ...(draw() < 0.3 && { meaningFr: word(draw) }),
  criteria: gate.criteria.map((one) => ({ ...one, ...(draw() < 0.3 && { textFr: word(draw) }) })),
});

const added = (tasks: readonly TaskTemplate[], draw: Draw): TaskTemplate[] => {
  const model = tasks.find(({ tier }) => tier === 'local');
  const key = `L1${Math.floor(draw() * 3)}`;
  const isFree = tasks.every((task) => task.key !== key);
  return model && isFree && draw() < 0.5 ? [{ ...model, key, titleFr: word(draw) }] : [];
};

/** A playbook with some values changed, tasks removed and added: few values, so that two sides often change the same. */
export const randomChanges = (
  { head, content }: ComparedPlaybook,
  draw: Draw,
): ComparedPlaybook => ({
  head: { ...head, title: draw() < 0.2 ? { fr: word(draw), en: 'Title' } : head.title },
  content: {
    tasks: [
      ...content.tasks
        .filter(() => draw() > 0.15)
        .map((task) => (draw() < 0.5 ? changedTask(task, draw) : task)),
      ...added(content.tasks, draw),
    ],
    gates: content.gates.filter(() => draw() > 0.1).map((gate) => changedGate(gate, draw)),
    waveGates: content.waveGates.map((gate) => ({
      ...gate,
      ...(draw() < 0.3 && { sharePercent: days(draw) * 10 }),
    })),
  },
});
