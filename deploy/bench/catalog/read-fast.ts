// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Constellation, storyContext } from '@essaim/dev-env';
import { targetOf } from '../http/target-of.ts';
import { load } from '../measure/load.ts';
import { percentile } from '../measure/percentile.ts';

const AT_ONCE = 4;
const WARM_UP = 40;
const REQUESTS = 400;

/** What people read most in the catalogue, each with the aim for its 95th percentile, in milliseconds. */
const READS = [
  { name: 'launcher of a member', path: '/launcher', role: 'member', tier: 'local', aimMs: 50 },
  {
    name: 'launcher of a department',
    path: '/launcher',
    role: 'coordination',
    tier: 'departmental',
    aimMs: 50,
  },
  {
    name: 'search among offers',
    path: '/offers?q=mesure%20espace&size=12',
    role: 'coordination',
    tier: 'national',
    aimMs: 100,
  },
  {
    name: 'search among tools',
    path: '/tools?q=nuage',
    role: 'coordination',
    tier: 'national',
    aimMs: 100,
  },
] as const;

/** The launcher and the search of a catalogue of a country's size, four at once. */
export const readFast = async (constellation: Constellation) => {
  const { run, home } = constellation;
  const context = storyContext(run, home);
  const figures: Record<string, { p50Ms: number; p95Ms: number; aimMs: number; bytes: number }> =
    {};
  for (const { name, path, role, tier, aimMs } of READS) {
    const email = run.accounts.find((one) => one.role === role && one.tier === tier)?.email ?? '';
    const target = await targetOf(context, { name, service: 'catalog', path, email });
    await load(target, { requests: WARM_UP, atOnce: AT_ONCE });
    const { taken, bytes } = await load(target, { requests: REQUESTS, atOnce: AT_ONCE });
    figures[name] = {
      p50Ms: percentile(taken, 0.5),
      p95Ms: percentile(taken, 0.95),
      aimMs,
      bytes,
    };
  }
  return { ...figures, holds: Object.values(figures).every(({ p95Ms, aimMs }) => p95Ms <= aimMs) };
};
