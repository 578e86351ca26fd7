// SPDX-License-Identifier: AGPL-3.0-or-later
import { MAINLAND, type Calendars, type OpenDays } from '@essaim/calendar';
import { shareCount, type DurationScenario, type Playbook } from '@essaim/playbook';
import { freezesOn, type PlanFreeze } from '../model/freeze.ts';
import type { PlanLimits } from '../model/problem.ts';
import type { Cohort } from './cohort.ts';
import { committeeOf, workOf } from './demands.ts';
import { createLinker } from './links.ts';
import { waitsFor, type Hold, type Network, type NetworkNode } from './network.ts';
import { nodeId, waveGateId } from './node-id.ts';
import { isGate, placesOf, type Place } from './places.ts';
import { createUnfrozenDays } from './unfrozen-days.ts';

export interface NetworkChoices {
  readonly scenario: DurationScenario;
  readonly limits: Required<PlanLimits>;
  readonly freezes?: readonly PlanFreeze[];
}

/** The days that freezes leave to the start or the end of a node; null for all. */
type Unfrozen = (
  template: string,
  organisation: string,
  wave: number | null,
  point: 'starts' | 'ends',
) => OpenDays | null;

/** Wave gates behind every wave but the last, and what they hold in the next: `D01#3`. */
const waveGatesOf = (
  playbook: Playbook,
  cohort: Cohort,
  calendars: Calendars,
  places: readonly Place[],
  unfrozen: Unfrozen,
) => {
  const holds = new Map<string, Hold[]>();
  const nodes: NetworkNode[] = [];
  const members = new Map<string, number[]>();
  for (const [index, { template, wave }] of places.entries()) {
    if (!isGate(template)) continue;
    const key = `${template.key}#${wave}`;
    const found = members.get(key);
    if (found) found.push(index);
    else members.set(key, [index]);
  }
  const territory = cohort.nation.territory ?? MAINLAND;
  for (const [position, { number, departments }] of cohort.waves.entries()) {
    const next = cohort.waves[position + 1];
    if (!next) break;
    for (const gate of playbook.waveGates) {
      const index = places.length + nodes.length;
      const before = cohort.finishedIn(number);
      const calendar = gate.soakCalendar ?? 'continuous';
      const open = calendars.openDays(territory, calendar);
      nodes.push({
        index,
        id: waveGateId(gate.key, number),
        template: gate.key,
        kind: 'wave-gate',
        organisation: cohort.nation,
        wave: number,
        duration: 0,
        calendar,
        territory,
        open,
        working: calendars.openDays(territory, 'working'),
        links: [],
        holds: [],
        mayStart: null,
        mayEnd: unfrozen(gate.key, cohort.nation.key, number, 'ends'),
        work: [],
        committee: null,
        share: {
          members: members.get(`${gate.measuredGate}#${number}`) ?? [],
          before,
          needed: shareCount(departments.length + before, gate.sharePercent),
          soakDays: gate.soakDays,
          soakOpen: open,
        },
      });
      const key = `${gate.holds}#${next.number}`;
      holds.set(key, [...(holds.get(key) ?? []), { gate: index, point: gate.holdPoint }]);
    }
  }
  return { nodes, holds };
};

/** Builds the nodes and links of a campaign: every template at every organisation and wave. */
export const buildNetwork = (
  playbook: Playbook,
  cohort: Cohort,
  calendars: Calendars,
  { scenario, limits, freezes = [] }: NetworkChoices,
): Network => {
  const daysOf = createUnfrozenDays(calendars);
  const unfrozen: Unfrozen = (template, organisation, wave, point) =>
    daysOf(freezesOn(freezes, { template, organisation, wave }, point));
  const places = placesOf(playbook, cohort);
  const linksOf = createLinker(places, playbook, cohort);
  const waveGates = limits.waveGates
    ? waveGatesOf(playbook, cohort, calendars, places, unfrozen)
    : { nodes: [], holds: new Map<string, Hold[]>() };
  const planned = places.map((place, index): NetworkNode => {
    const { template, organisation, repeated, wave } = place;
    const territory = organisation.territory ?? MAINLAND;
    return {
      index,
      id: nodeId(template.key, organisation.key, repeated),
      template: template.key,
      kind: isGate(template) ? 'gate' : 'task',
      organisation,
      wave,
      duration: template.durations[scenario],
      calendar: template.calendar,
      territory,
      open: calendars.openDays(territory, template.calendar),
      working: calendars.openDays(territory, 'working'),
      links: linksOf(place),
      holds: wave === null ? [] : (waveGates.holds.get(`${template.key}#${wave}`) ?? []),
      mayStart: unfrozen(template.key, organisation.key, wave, 'starts'),
      mayEnd: unfrozen(template.key, organisation.key, wave, 'ends'),
      work: isGate(template) ? [] : workOf(template, organisation, cohort.nation.key, limits),
      committee: committeeOf(template, organisation, cohort.nation.key, limits),
      share: null,
    };
  });
  return finish([...planned, ...waveGates.nodes], playbook);
};

const finish = (nodes: readonly NetworkNode[], playbook: Playbook): Network => {
  const successors: number[][] = nodes.map(() => []);
  const waitCount = new Int32Array(nodes.length);
  for (const node of nodes) {
    const before = new Set(waitsFor(node));
    waitCount[node.index] = before.size;
    for (const from of before) successors[from]?.push(node.index);
  }
  const order = new Map(
    [...playbook.tasks, ...playbook.gates, ...playbook.waveGates].map(({ key }, i) => [key, i]),
  );
  const templateOrder = nodes.map(({ template }) => order.get(template) ?? 0);
  const score = ({ organisation }: NetworkNode) => organisation.readinessScore;
  const ranked = nodes.toSorted(
    (a, b) =>
      (a.wave ?? 0) - (b.wave ?? 0) ||
      score(b) - score(a) ||
      (a.organisation.key === b.organisation.key
        ? 0
        : a.organisation.key < b.organisation.key
          ? -1
          : 1) ||
      (templateOrder[a.index] ?? 0) - (templateOrder[b.index] ?? 0),
  );
  const rank = new Int32Array(nodes.length);
  for (const [position, { index }] of ranked.entries()) rank[index] = position;
  return { nodes, successors, waitCount, rank };
};
