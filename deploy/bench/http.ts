// SPDX-License-Identifier: AGPL-3.0-or-later
import { unwrap } from '@essaim/api-client';
import { openSession, startConstellation, storyContext } from '@essaim/dev-env';
import type { Benchmark } from '../local/bench.ts';
import { analyse } from './http/analyse.ts';
import { captureAll } from './http/capture-all.ts';
import { commitCountry } from './http/country.ts';
import { mostUsedReads } from './http/reads.ts';
import { startBare } from './http/start-bare.ts';
import { targetOf } from './http/target-of.ts';
import { type Target, load } from './measure/load.ts';
import { percentile } from './measure/percentile.ts';

const AT_ONCE = 10;
const WARM_UP = 100;
const ROUNDS = 3;
const REQUESTS = 150;
const AIM_MS = 50;
const RATIO_LIMIT = 3;
/** Rounds of one and the other by turns, so that both meet the same machine. */
const compare = async (ours: Target, bare: Target) => {
  const taken: { ours: number[]; bare: number[] } = { ours: [], bare: [] };
  let bytes = 0;
  for (const target of [ours, bare]) await load(target, { requests: WARM_UP, atOnce: AT_ONCE });
  for (let round = 0; round < ROUNDS; round += 1) {
    const first = await load(ours, { requests: REQUESTS, atOnce: AT_ONCE });
    const second = await load(bare, { requests: REQUESTS, atOnce: AT_ONCE });
    bytes = first.bytes;
    taken.ours.push(...first.taken);
    taken.bare.push(...second.taken);
  }
  const p95 = percentile(taken.ours, 0.95);
  const bareP95 = percentile(taken.bare, 0.95);
  return {
    p50: percentile(taken.ours, 0.5),
    p95,
    bareP50: percentile(taken.bare, 0.5),
    bareP95,
    ratio: Math.round((p95 / bareP95) * 100) / 100,
    bytes,
  };
};

/** The ten most used reads over HTTP against the same statements through bare Express and pg. */
export const benchmark: Benchmark = {
  description: 'the ten most used reads, ten at once, against bare Express and pg',
  measure: async () => {
    await using constellation = await startConstellation('bench-http');
    const { run, home } = constellation;
    const context = storyContext(run, home);
    const emailOf = (role: string, tier: string) => {
      const found = run.accounts.find((account) => account.role === role && account.tier === tier);
      if (!found) throw new Error(`nobody has the role ${role} of the tier ${tier}`);
      return found.email;
    };
    const nation = openSession(context, emailOf('coordination', 'national'));
    const { campaignId } = await commitCountry(nation);
    const { items, total } = await unwrap(
      nation.planning.GET('/tasks', { params: { query: { template: 'D03', size: 1 } } }),
    );
    const campaign = await unwrap(
      nation.planning.GET('/campaigns/{campaignId}', { params: { path: { campaignId } } }),
    );
    const { total: tasks } = await unwrap(
      nation.planning.GET('/tasks', { params: { query: { size: 1 } } }),
    );
    const reads = mostUsedReads({
      department: emailOf('coordination', 'departmental'),
      campaignId,
      taskId: items[0]?.id ?? '',
    });
    await analyse(constellation);
    const captured = await captureAll(constellation, context, reads);
    await using bare = await startBare(constellation, captured);
    const results = [];
    for (const [read, statements] of captured) {
      const figures = await compare(await targetOf(context, read), {
        url: `${bare.url}/${encodeURIComponent(read.name)}`,
      });
      results.push({ read: read.name, statements: statements.length, ...figures });
    }
    const worstP95 = Math.max(...results.map(({ p95 }) => p95));
    const worstRatio = Math.max(...results.map(({ ratio }) => ratio));
    return {
      departments: total,
      departmentsOfCampaign: campaign.departments,
      tasks,
      atOnce: AT_ONCE,
      aimMs: AIM_MS,
      ratioLimit: RATIO_LIMIT,
      worstP95,
      worstRatio,
      holds: worstP95 <= AIM_MS && worstRatio <= RATIO_LIMIT,
      reads: results,
    };
  },
};
