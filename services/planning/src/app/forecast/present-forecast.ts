// SPDX-License-Identifier: AGPL-3.0-or-later
import type { PlanningApi } from '@essaim/contracts';
import type { Forecast, NodeForecast } from '@essaim/scheduler';
import type { PlanNames } from '../present/present-binding.ts';

type Schemas = PlanningApi['components']['schemas'];

/** Nodes that are told: more than anybody can look after. */
const MOST_NODES = 12;

const present = (nodes: readonly NodeForecast[], names: PlanNames): Schemas['ForecastNode'][] =>
  nodes.slice(0, MOST_NODES).flatMap(({ node: id, criticality, sensitivity }) => {
    const node = names.node(id);
    return node ? [{ node, criticality, sensitivity }] : [];
  });

/** A forecast as it is answered. */
export const presentForecast = (
  forecast: Forecast,
  madeAt: string,
  names: PlanNames,
): Schemas['ForecastResult'] => ({
  madeAt,
  seed: forecast.seed,
  firstLive: forecast.firstOpening,
  eightyPercentLive: forecast.opening80,
  lastLive: forecast.lastOpening,
  lastReview: forecast.lastClosing,
  waves: forecast.waves.map(({ wave, ...lastLive }) => ({ wave, lastLive })),
  critical: present(forecast.nodes, names),
  sensitive: present(
    forecast.nodes
      .filter(({ sensitivity }) => sensitivity > 0)
      .toSorted((a, b) => b.sensitivity - a.sensitivity || (a.node < b.node ? -1 : 1)),
    names,
  ),
});
