// SPDX-License-Identifier: AGPL-3.0-or-later
import { createOpenDays, MAINLAND, type Calendars } from '@essaim/calendar';
import type { DurationScenario, Playbook } from '@essaim/playbook';
import { schedule } from '../engine/schedule.ts';
import type { PlanOrganisation } from '../model/problem.ts';
import { buildNetwork } from '../network/build-network.ts';
import { createCohort } from '../network/cohort.ts';
import { milestones } from './figures.ts';

/** Working days that a playbook takes for one department, without limits and closed days. */
export interface PlaybookLength {
  /** From the first task of the department to the opening gate (G3), and to the last one (G4). */
  readonly departmentToOpening: number;
  readonly departmentToClosing: number;
  /** The same with what the nation and the region do first. */
  readonly wholeToOpening: number;
  readonly wholeToClosing: number;
  /** Keys on the critical path to the last gate, in order; where several hold, the first one. */
  readonly criticalPath: readonly string[];
}

const WORKING_DAYS_OF_A_WEEK = 5;
const DAYS_OF_A_WEEK = 7;
const HORIZON_DAYS = 20_000;

const NO_LIMITS = {
  committee: false,
  trainers: false,
  technicians: false,
  facilitators: false,
  hosting: false,
  waveGates: false,
};

const organisation = (
  key: string,
  tier: PlanOrganisation['tier'],
  parentKey: string | null,
): PlanOrganisation => ({
  key,
  tier,
  parentKey,
  name: key,
  territory: MAINLAND,
  readinessScore: 0,
  attributes: {},
});

/** Civil lags as working days: 182 civil days are 130. */
const inWorkingDays = (playbook: Playbook): Playbook => ({
  ...playbook,
  tasks: playbook.tasks.map((task) => ({
    ...task,
    predecessors: task.predecessors.map((one) =>
      one.lag.unit === 'wd'
        ? one
        : {
            ...one,
            lag: {
              amount: Math.round((one.lag.amount * WORKING_DAYS_OF_A_WEEK) / DAYS_OF_A_WEEK),
              unit: 'wd' as const,
            },
          },
    ),
  })),
});

const everyDayOpen = (): Calendars => {
  const open = createOpenDays(0, new Uint8Array(HORIZON_DAYS).fill(1));
  return {
    first: 0,
    last: HORIZON_DAYS - 1,
    openDays: () => open,
    closedReason: () => null,
    isProvisional: () => false,
    anyProvisional: () => false,
    sessions: () => [],
  };
};

/**
 * How long a playbook takes in working days, for one department whose region has no identity
 * provider, computed from its durations alone.
 */
export const playbookLength = (playbook: Playbook, scenario: DurationScenario): PlaybookLength => {
  const organisations = [
    organisation('nation', 'national', null),
    organisation('region', 'regional', 'nation'),
    organisation('department', 'departmental', 'region'),
  ];
  const cohort = createCohort(organisations, [['department']], new Set(), new Set());
  const network = buildNetwork(inWorkingDays(playbook), cohort, everyDayOpen(), {
    scenario,
    limits: NO_LIMITS,
  });
  const { at } = schedule(network, {
    release: 0,
    pins: new Map(),
    actuals: new Map(),
    pools: null,
    weeks: { first: 0, count: 0 },
  });
  const { opening, closing } = milestones(playbook);
  const indexOf = (gate: string) =>
    network.nodes.find(({ template }) => template === gate)?.index ?? -1;
  const lengthTo = (gate: string) => (at[indexOf(gate)]?.end ?? -1) + 1;
  const begun = network.nodes
    .filter(({ organisation: { tier } }) => tier === 'departmental')
    .reduce(
      (earliest, { index }) => Math.min(earliest, at[index]?.start ?? earliest),
      HORIZON_DAYS,
    );
  const path: string[] = [];
  for (let index = indexOf(closing); index >= 0;) {
    const node = network.nodes[index];
    const cause = at[index]?.startCause;
    if (node) path.unshift(node.template);
    index = cause?.kind === 'link' ? (node?.links[cause.link]?.from ?? -1) : -1;
  }
  return {
    departmentToOpening: lengthTo(opening) - begun,
    departmentToClosing: lengthTo(closing) - begun,
    wholeToOpening: lengthTo(opening),
    wholeToClosing: lengthTo(closing),
    criticalPath: path,
  };
};
