// SPDX-License-Identifier: AGPL-3.0-or-later
import { SetupError } from '../setup-error.ts';
import { isPortFree } from './is-port-free.ts';

/** What listens at which distance from `ESSAIM_PORT_BASE`. */
const OFFSETS = {
  console: 0,
  keycloak: 1,
  identity: 2,
  catalog: 3,
  planning: 4,
  postgres: 5,
  nats: 6,
  smtp: 7,
  mail: 8,
  firstTool: 9,
  secondTool: 10,
  thirdTool: 11,
} as const;

export type PortPlan = Record<keyof typeof OFFSETS, number>;

export const DEFAULT_PORT_BASE = 7400;

/** How many ports after the base belong to one copy. */
export const PORT_SPAN = 20;

/**
 * The ports of one copy, all on loopback.
 * @param base value of `ESSAIM_PORT_BASE`; the default serves one copy, 7420 a second one beside it
 * @throws SetupError when it is no usable port number
 */
export function portPlan(base: string | number = DEFAULT_PORT_BASE): PortPlan {
  const first = Number(base);
  if (!Number.isInteger(first) || first < 1024 || first + PORT_SPAN > 65_536) {
    throw new SetupError(
      `ESSAIM_PORT_BASE is ${base}; set it to a number from 1024 to ${65_536 - PORT_SPAN}.`,
    );
  }
  const entries = Object.entries(OFFSETS).map(([name, offset]) => [name, first + offset]);
  return Object.fromEntries(entries) as PortPlan;
}

/** @throws SetupError that names each port that another program holds */
export async function checkPorts(
  plan: PortPlan,
  wanted = Object.keys(plan) as (keyof PortPlan)[],
): Promise<void> {
  const checked = await Promise.all(
    wanted.map(async (name) => ({ name, free: await isPortFree(plan[name]) })),
  );
  const taken = checked.filter(({ free }) => !free).map(({ name }) => `${plan[name]} (${name})`);
  if (taken.length === 0) return;
  throw new SetupError(
    `Another program listens on ${taken.join(', ')}: stop it, or set ESSAIM_PORT_BASE to another number, for instance ${plan.console + PORT_SPAN}.`,
  );
}

/** A base from which every port of a copy is free at this moment; for tests that start a copy of their own. */
export async function freePortBase(): Promise<number> {
  for (let attempt = 0; attempt < 100; attempt++) {
    const base = 20_000 + Math.floor(Math.random() * 500) * PORT_SPAN;
    const free = await Promise.all(Object.values(portPlan(base)).map((port) => isPortFree(port)));
    if (free.every(Boolean)) return base;
  }
  throw new SetupError('No block of free ports was found between 20000 and 30000.');
}
