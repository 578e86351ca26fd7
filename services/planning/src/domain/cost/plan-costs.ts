// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Playbook } from '@essaim/playbook';
import type { Plan } from '@essaim/scheduler';
import {
  type CostModel,
  PAYING_TIERS,
  type PayingTier,
  contribution,
  usersCost,
} from './cost-model.ts';
import { shareCents } from './share-cents.ts';

/** A department that a plan brings into service. */
export interface PaidDepartment {
  readonly key: string;
  readonly region: string;
  readonly wave: number;
  readonly users: number;
}

/** What a department costs and who pays it; its shares and what is open sum to its cost exactly. */
export interface DepartmentCost extends PaidDepartment {
  readonly cents: number;
  readonly shares: Readonly<Record<PayingTier, number>>;
  /** What no rule covers. */
  readonly openCents: number;
}

type Node = Pick<Plan['nodes'][number], 'template' | 'tier' | 'organisation' | 'wave'>;

/** What the days of a task cost, at the prices of the model. */
const daysCost = (
  { effortDays, demand }: Playbook['tasks'][number],
  { dayCents }: CostModel,
): number =>
  Math.round(
    effortDays * dayCents.effort +
      demand.trainerDays * dayCents.trainer +
      demand.technicianDays * dayCents.technician +
      demand.facilitatorDays * dayCents.facilitator,
  );

const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);

/** Adds an amount to some of the departments, in proportion to their users. */
const spread = (
  cents: number,
  departments: readonly PaidDepartment[],
  onto: number[],
  isMeant: (department: PaidDepartment) => boolean,
): void => {
  const meant = departments.flatMap((department, index) => (isMeant(department) ? [index] : []));
  const parts = shareCents(
    cents,
    meant.map((index) => departments[index]?.users ?? 0),
  );
  meant.forEach((index, at) => {
    onto[index] = (onto[index] ?? 0) + (parts[at] ?? 0);
  });
};

/** What each department costs: its users and tasks, and its part of what region and nation do for it. */
const costsOf = (
  playbook: Playbook,
  nodes: readonly Node[],
  departments: readonly PaidDepartment[],
  model: CostModel,
): number[] => {
  const costs = departments.map(() => 0);
  const users = sum(departments.map((one) => one.users));
  spread(usersCost(model, users), departments, costs, () => true);
  const prices = new Map(playbook.tasks.map((task) => [task.key, daysCost(task, model)]));
  for (const { template, tier, organisation, wave } of nodes) {
    const cents = prices.get(template) ?? 0;
    if (cents === 0) continue;
    spread(
      cents,
      departments,
      costs,
      (one) =>
        (tier === 'national' || (tier === 'regional' ? one.region : one.key) === organisation) &&
        (tier === 'departmental' || wave === null || one.wave === wave),
    );
  }
  return costs;
};

const payerOf = (tier: PayingTier, { key, region }: PaidDepartment): string =>
  tier === 'departmental' ? key : tier === 'regional' ? region : '';

/**
 * What a plan costs, department by department, and what each tier pays of it: first the department by
 * its rule, then its region, then the nation, never more than what is left. A rule counts once for an
 * organisation and all of its users in the plan, so that waves sum to the campaign.
 */
export const planCosts = (
  playbook: Playbook,
  nodes: readonly Node[],
  departments: readonly PaidDepartment[],
  model: CostModel,
): DepartmentCost[] => {
  const costs = costsOf(playbook, nodes, departments, model);
  const left = [...costs];
  const paid = departments.map(() => ({ departmental: 0, regional: 0, national: 0 }));
  for (const tier of PAYING_TIERS) {
    const payers = Map.groupBy(departments.keys(), (index) =>
      payerOf(tier, departments[index] as PaidDepartment),
    );
    for (const own of payers.values()) {
      const owed = own.map((index) => left[index] ?? 0);
      const users = sum(own.map((index) => departments[index]?.users ?? 0));
      const parts = shareCents(Math.min(contribution(model.rules[tier], users), sum(owed)), owed);
      own.forEach((index, at) => {
        const part = sum(owed) === 0 ? 0 : (parts[at] ?? 0);
        left[index] = (left[index] ?? 0) - part;
        const shares = paid[index];
        if (shares) shares[tier] = part;
      });
    }
  }
  return departments.map((department, index) => ({
    ...department,
    cents: costs[index] ?? 0,
    shares: paid[index] ?? { departmental: 0, regional: 0, national: 0 },
    openCents: left[index] ?? 0,
  }));
};

/** What departments cost together. */
export interface CostTotal {
  readonly users: number;
  readonly cents: number;
  /** Whole cents; null without users. */
  readonly perUserCents: number | null;
  readonly shares: Readonly<Record<PayingTier, number>>;
  readonly openCents: number;
}

/** Sums the costs of departments. */
export const totalCost = (costs: readonly DepartmentCost[]): CostTotal => {
  const cents = sum(costs.map((one) => one.cents));
  const users = sum(costs.map((one) => one.users));
  const share = (tier: PayingTier) => sum(costs.map(({ shares }) => shares[tier]));
  return {
    users,
    cents,
    perUserCents: users === 0 ? null : Math.round(cents / users),
    shares: {
      departmental: share('departmental'),
      regional: share('regional'),
      national: share('national'),
    },
    openCents: sum(costs.map(({ openCents }) => openCents)),
  };
};
