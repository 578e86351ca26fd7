// SPDX-License-Identifier: AGPL-3.0-or-later
import { MAINLAND, type Calendars } from '@essaim/calendar';
import {
  resolvePredecessor,
  shareCount,
  taskExists,
  type AttributeLookup,
  type DurationScenario,
  type GateTemplate,
  type Playbook,
  type Predecessor,
  type TaskTemplate,
} from '@essaim/playbook';
import type { PlanLimits, PlanOrganisation } from '../model/problem.ts';
import type { Cohort } from './cohort.ts';
import { committeeOf, workOf } from './demands.ts';
import { waitsFor, type Hold, type Link, type Network, type NetworkNode } from './network.ts';
import { nodeId, waveGateId } from './node-id.ts';

const NO_LAG = { amount: 0, unit: 'wd' } as const;

/** One template at one organisation, before its links are known. */
interface Place {
  readonly template: TaskTemplate | GateTemplate;
  readonly organisation: PlanOrganisation;
  /** Wave in the id: only for what is repeated by wave. */
  readonly repeated: number | null;
  /** Wave that the node belongs to. */
  readonly wave: number | null;
}

const isGate = (template: TaskTemplate | GateTemplate): template is GateTemplate =>
  'criteria' in template;

const lookupFor =
  (cohort: Cohort, organisation: PlanOrganisation): AttributeLookup =>
  ({ subject, attribute }) => {
    const parent = cohort.find.get(organisation.parentKey ?? '');
    const chain = [organisation, parent, cohort.find.get(parent?.parentKey ?? '')];
    const tier = { nation: 'national', region: 'regional', department: 'departmental' }[
      subject as 'nation' | 'region' | 'department'
    ];
    const found =
      subject === 'organisation' ? organisation : chain.find((one) => one?.tier === tier);
    return found?.attributes[attribute];
  };

const placesOf = (playbook: Playbook, cohort: Cohort): Place[] => {
  const regionInWave = (region: string, departments: readonly string[]) =>
    departments.some((key) => cohort.find.get(key)?.parentKey === region);
  const places = (task: TaskTemplate): Place[] => {
    const once = (organisation: PlanOrganisation, wave: number | null = null): Place => ({
      template: task,
      organisation,
      repeated: null,
      wave,
    });
    switch (task.repeat) {
      case 'campaign':
        return cohort.departments.length > 0 ? [once(cohort.nation)] : [];
      case 'wave':
        return cohort.waves.map(({ number }) => ({
          ...once(cohort.nation, number),
          repeated: number,
        }));
      case 'region':
        return cohort.regions.map((region) => once(region));
      case 'region-wave':
        return cohort.regions.flatMap((region) =>
          cohort.waves
            .filter(({ departments }) => regionInWave(region.key, departments))
            .map(({ number }) => ({ ...once(region, number), repeated: number })),
        );
      case 'department':
        return cohort.departments.map((one) => once(one, cohort.waveOf(one.key)));
      default:
        return [];
    }
  };
  const gates = playbook.gates.flatMap((gate) =>
    cohort.departments.map((organisation) => ({
      template: gate,
      organisation,
      repeated: null,
      wave: cohort.waveOf(organisation.key),
    })),
  );
  return [...playbook.tasks.flatMap(places), ...gates].filter(
    ({ template, organisation }) =>
      isGate(template) || taskExists(template.condition, lookupFor(cohort, organisation)),
  );
};

/** Finds the nodes that a predecessor stands for, at the organisations that its scope names. */
const createResolver = (places: readonly Place[], cohort: Cohort) => {
  const byTemplate = new Map<string, Map<string, { index: number; wave: number | null }[]>>();
  for (const [index, { template, organisation, wave }] of places.entries()) {
    const organisations = byTemplate.get(template.key) ?? new Map();
    byTemplate.set(template.key, organisations);
    const found = organisations.get(organisation.key) ?? [];
    organisations.set(organisation.key, [...found, { index, wave }]);
  }
  const scoped = ({ organisation }: Place, scope: Predecessor['scope']): string[] => {
    switch (scope) {
      case 'same':
        return [organisation.key];
      case 'nation':
        return [cohort.nation.key];
      case 'region':
        return [organisation.parentKey ?? ''];
      case 'department':
        return [organisation.key];
      default:
        return [...cohort.regions, ...cohort.departments]
          .filter(({ parentKey }) => parentKey === organisation.key)
          .map(({ key }) => key);
    }
  };
  const inWave = (organisation: string, wave: number) =>
    cohort.waves
      .find(({ number }) => number === wave)
      ?.departments.some(
        (key) => key === organisation || cohort.find.get(key)?.parentKey === organisation,
      ) ?? false;
  return (place: Place, key: string, scope: Predecessor['scope']): number[] =>
    scoped(place, scope)
      .filter(
        (organisation) =>
          scope !== 'children' || place.wave === null || inWave(organisation, place.wave),
      )
      .flatMap((organisation) => byTemplate.get(key)?.get(organisation) ?? [])
      .filter(({ wave }) => wave === null || place.wave === null || wave === place.wave)
      .map(({ index }) => index);
};

const linksOf = (
  place: Place,
  playbook: Playbook,
  cohort: Cohort,
  resolve: ReturnType<typeof createResolver>,
): Link[] => {
  const { template } = place;
  if (isGate(template))
    return playbook.tasks
      .filter(({ feedsGate }) => feedsGate === template.key)
      .flatMap(({ key }) => resolve(place, key, 'same'))
      .map((from) => ({ from, type: 'FS', lag: NO_LAG }));
  const lookup = lookupFor(cohort, place.organisation);
  return template.predecessors.flatMap(({ key, type, lag, scope }) =>
    resolve(place, resolvePredecessor(key, template.condition, lookup), scope).map((from) => ({
      from,
      type,
      lag,
    })),
  );
};

export interface NetworkChoices {
  readonly scenario: DurationScenario;
  readonly limits: Required<PlanLimits>;
}

/** Builds the nodes and links of a campaign: every template at every organisation and wave. */
export const buildNetwork = (
  playbook: Playbook,
  cohort: Cohort,
  calendars: Calendars,
  { scenario, limits }: NetworkChoices,
): Network => {
  const places = placesOf(playbook, cohort);
  const resolve = createResolver(places, cohort);
  const territoryOf = (organisation: PlanOrganisation) => organisation.territory ?? MAINLAND;

  const holds = new Map<string, Hold[]>();
  const waveGates: NetworkNode[] = [];
  const members = (gate: string, wave: number) =>
    places.flatMap(({ template, wave: own }, index) =>
      template.key === gate && own === wave ? [index] : [],
    );
  for (const [position, { number, departments }] of cohort.waves.entries()) {
    const next = cohort.waves[position + 1];
    if (!next || !limits.waveGates) continue;
    for (const gate of playbook.waveGates) {
      const index = places.length + waveGates.length;
      const before = cohort.finishedIn(number);
      const territory = territoryOf(cohort.nation);
      const soakClass = gate.soakCalendar ?? 'continuous';
      waveGates.push({
        index,
        id: waveGateId(gate.key, number),
        template: gate.key,
        kind: 'wave-gate',
        organisation: cohort.nation,
        wave: number,
        duration: 0,
        calendar: soakClass,
        territory,
        open: calendars.openDays(territory, soakClass),
        working: calendars.openDays(territory, 'working'),
        links: [],
        holds: [],
        work: [],
        committee: null,
        share: {
          members: members(gate.measuredGate, number),
          before,
          needed: shareCount(departments.length + before, gate.sharePercent),
          soakDays: gate.soakDays,
          soakOpen: calendars.openDays(territory, soakClass),
        },
      });
      const key = `${gate.holds}#${next.number}`;
      holds.set(key, [...(holds.get(key) ?? []), { gate: index, point: gate.holdPoint }]);
    }
  }
  const planned = places.map((place, index): NetworkNode => {
    const { template, organisation, repeated, wave } = place;
    const territory = territoryOf(organisation);
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
      links: linksOf(place, playbook, cohort, resolve),
      holds: wave === null ? [] : (holds.get(`${template.key}#${wave}`) ?? []),
      work: isGate(template) ? [] : workOf(template, organisation, cohort.nation.key, limits),
      committee: committeeOf(template, organisation, cohort.nation.key, limits),
      share: null,
    };
  });
  return finish([...planned, ...waveGates], playbook);
};

const finish = (nodes: readonly NetworkNode[], playbook: Playbook): Network => {
  const successors: number[][] = nodes.map(() => []);
  for (const node of nodes)
    for (const from of new Set(waitsFor(node))) successors[from]?.push(node.index);
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
  return { nodes, successors, rank };
};
