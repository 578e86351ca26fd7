// SPDX-License-Identifier: AGPL-3.0-or-later
import type { PlanningApi } from '@essaim/contracts';
import { type NotPlaced, type Plan, type PlanNode, poolParts } from '@essaim/scheduler';
import { usersOfDepartment } from '../../domain/measure/openings-of-plan.ts';
import type { DirectorySnapshot } from '../directory/directory-snapshot.ts';
import { type OrganisationRef, organisationRef } from '../directory/names.ts';
import type { PlaybookIndex } from '../playbook/playbook-index.ts';

type Schemas = PlanningApi['components']['schemas'];

/** The gate that opens a department to everybody: its third, or its last when it has fewer. */
export const liveGate = ({ playbook }: Pick<PlaybookIndex, 'playbook'>): string =>
  playbook.gates[Math.min(2, playbook.gates.length - 1)]?.key ?? '';

interface PresentContext {
  readonly directory: DirectorySnapshot;
  readonly playbook: PlaybookIndex;
}

const refOf = (directory: DirectorySnapshot, key: string): OrganisationRef => {
  const row = directory.byKey(key);
  if (!row) throw new RangeError(`the plan names ${key}, which the directory does not have`);
  return organisationRef(row);
};

const regionOf = (directory: DirectorySnapshot, key: string): OrganisationRef => {
  const parent = directory.byKey(key)?.parent_id;
  const row = parent ? directory.row(parent) : undefined;
  return row ? organisationRef(row) : refOf(directory, key);
};

const HUNDREDTHS = 100;

const relaxationsOf = (
  { relaxation }: NotPlaced,
  directory: DirectorySnapshot,
): Schemas['NotPlaced']['relaxations'] => {
  if (relaxation === null) return [];
  const named = (pools: readonly string[], resource: string) =>
    pools
      .map(poolParts)
      .filter((pool) => pool.resource === resource || relaxation.code !== 'add-hosting')
      .map(({ organisation }) => refOf(directory, organisation));
  const resourceOf = (pools: readonly string[]) => poolParts(pools[0] ?? '').resource;
  switch (relaxation.code) {
    case 'add-hosting': {
      const both = [
        { resource: 'hosting_users', unit: 'account', amount: relaxation.users },
        { resource: 'hosting_gb', unit: 'GB', amount: relaxation.gb },
      ];
      return both
        .filter(({ amount }) => amount > 0)
        .map((one) => ({ ...one, organisations: named(relaxation.pools, one.resource) }));
    }
    case 'add-capacity':
      return [
        {
          resource: resourceOf(relaxation.pools),
          unit: 'day-per-week',
          amount: relaxation.hundredthsPerWeek / HUNDREDTHS,
          organisations: named(relaxation.pools, ''),
        },
      ];
    default:
      return [
        {
          resource: resourceOf(relaxation.pools),
          unit: 'file-per-session',
          amount: relaxation.files,
          organisations: named(relaxation.pools, ''),
        },
      ];
  }
};

const presentNotPlaced = (one: NotPlaced, directory: DirectorySnapshot): Schemas['NotPlaced'] => {
  const { code, ...params } = one.reason;
  return {
    organisation: refOf(directory, one.organisation),
    region: regionOf(directory, one.organisation),
    wave: one.wave,
    reason: { code, params },
    relaxations: relaxationsOf(one, directory),
  };
};

const presentDepartment = (
  key: string,
  nodes: readonly PlanNode[],
  { directory, playbook }: PresentContext,
): Schemas['ProposalDepartment'] => {
  const gates = playbook.playbook.gates.flatMap((gate) => {
    const node = nodes.find(({ template }) => template === gate.key);
    return node ? [{ gate: gate.key, date: node.end }] : [];
  });
  return {
    organisation: refOf(directory, key),
    region: regionOf(directory, key),
    readinessScore: directory.byKey(key)?.readiness_score ?? null,
    start: nodes.map(({ start }) => start).sort()[0] ?? null,
    end:
      nodes
        .map(({ end }) => end)
        .sort()
        .at(-1) ?? null,
    gates,
    provisional: nodes.some(({ provisional }) => provisional),
  };
};

const presentWaves = (
  plan: Plan,
  names: readonly (string | null)[],
  context: PresentContext,
): Schemas['ProposalWave'][] => {
  const byOrganisation = Map.groupBy(plan.nodes, ({ organisation }) => organisation);
  const users = usersOfDepartment(context.playbook.playbook);
  return plan.waves.map((wave) => ({
    number: wave.number,
    name: names[wave.number - 1] ?? null,
    finished: wave.finished.length > 0 && wave.placed.length === 0,
    commitment: wave.commitment,
    departments: [...wave.finished, ...wave.placed].map((key) =>
      presentDepartment(key, byOrganisation.get(key) ?? [], context),
    ),
    users: (wave.finished.length + wave.placed.length) * users,
    gates: context.playbook.playbook.gates.map(({ key }) => ({
      gate: key,
      first: wave.gates[key]?.first ?? null,
      last: wave.gates[key]?.last ?? null,
    })),
  }));
};

const lentOf = (plan: Plan): Schemas['Demand'][] =>
  [...Map.groupBy(plan.loans, ({ resource }) => resource)].map(([resource, loans]) => ({
    resource,
    quantity: loans.reduce((sum, { hundredths }) => sum + hundredths, 0) / HUNDREDTHS,
    unit: 'day',
  }));

const figuresOf = (plan: Plan, { playbook }: PresentContext): Schemas['ProposalFigures'] => {
  const { figures, nodes } = plan;
  const isLive = liveGate(playbook);
  const provisional = nodes.filter((node) => node.provisional).map(({ start }) => start);
  const fullSessions = plan.sessions.filter(
    ({ capacity, taken, files }) =>
      files.length > 0 && taken + files.reduce((sum, one) => sum + one.files, 0) >= capacity,
  );
  const regions = new Set(
    nodes.filter(({ tier }) => tier === 'regional').map(({ organisation }) => organisation),
  );
  return {
    departments: figures.asked,
    placed: figures.placed,
    notPlaced: plan.notPlaced.length,
    waves: plan.waves.length,
    regions: regions.size,
    nodes: nodes.length,
    firstLive: figures.firstOpening,
    eightyPercentLive: figures.opening80,
    lastLive:
      figures.lastOpening ??
      nodes
        .filter(({ template }) => template === isLive)
        .map(({ end }) => end)
        .sort()
        .at(-1) ??
      null,
    lastReview: figures.lastClosing,
    provisionalFrom: provisional.sort()[0] ?? null,
    lowerBound: figures.bounds.best,
    gapPercent: figures.gapRatio === null ? null : Math.round(figures.gapRatio * 1000) / 10,
    lent: lentOf(plan),
    fullSessions: fullSessions.length,
  };
};

/** What of a proposal follows from its plan alone. */
export const presentPlan = (
  plan: Plan,
  waveNames: readonly (string | null)[],
  context: PresentContext,
): Pick<
  Schemas['Proposal'],
  'figures' | 'waves' | 'waveGates' | 'notPlaced' | 'warnings' | 'algorithm'
> => ({
  algorithm: `${plan.algorithm.name}-${plan.algorithm.version}`,
  figures: figuresOf(plan, context),
  waves: presentWaves(plan, waveNames, context),
  waveGates: plan.waves.flatMap((wave) =>
    Object.entries(wave.opens).flatMap(([template, opens]) => ({
      template,
      wave: wave.number,
      title: context.playbook.titleOf(template),
      opens: opens.date,
    })),
  ),
  notPlaced: plan.notPlaced.map((one) => presentNotPlaced(one, context.directory)),
  warnings: plan.notices.map(({ code, ...params }) => ({ code, params: { ...params } })),
});
