// SPDX-License-Identifier: AGPL-3.0-or-later
import { createPlanningClient, unwrap } from '@essaim/api-client';
import { type Random, createRandom } from '@essaim/kernel';
import { accessToken, startConstellation, storyContext } from '@essaim/dev-env';
import { setTimeout as pause } from 'node:timers/promises';
import type { Benchmark } from '../local/bench.ts';
import { bareCrowd } from './crowd/bare-crowd.ts';
import { prepareBareWrite } from './crowd/bare-write.ts';
import { type Ledger, settleAccounts } from './crowd/ledger.ts';
import { type Taken, patientFetch } from './crowd/patient-fetch.ts';
import { type Person, gatherPeople } from './crowd/people.ts';
import { readTold } from './crowd/read-told.ts';
import { type WorkDay, workRound } from './crowd/work-day.ts';
import { analyse } from './http/analyse.ts';
import { captureAll } from './http/capture-all.ts';
import { commitCountry } from './http/country.ts';
import type { Read } from './http/reads.ts';
import { startBare } from './http/start-bare.ts';
import type { Context } from './http/target-of.ts';
import { benchNetwork } from './identity/network.ts';
import { percentile } from './measure/percentile.ts';

const USUAL_SECONDS = 300;
const BARE_SECONDS = 60;
/** When planning is killed by -9, as shares of the time. */
const KILLS = [1 / 3, 2 / 3];
const NATION = 'maxence.heron@union-nationale.example';
const THINK_MS = { least: 1_000, most: 6_000 };
const AIMS = { readsP95Ms: 50, writesP95Ms: 100 };
const TOKEN_LIFE_MS = 120_000;
const LONGER = { tasks: 45, after: '' };
const SETTLED_MS = 60_000;

const tokenOf = (context: Context, email: string): (() => Promise<string>) => {
  let held: { token: Promise<string>; at: number } | undefined;
  return () => {
    if (!held || performance.now() - held.at > TOKEN_LIFE_MS)
      held = {
        token: accessToken(context, email),
        at: performance.now(),
      };
    return held.token;
  };
};

/** What the crowd reads, each once as somebody of it. */
const readsOf = (people: readonly Person[], campaignId: string, taskId: string): Read[] => {
  const read = (name: string, path: string, wanted?: Person['tier']): Read => ({
    name,
    service: 'planning',
    path,
    email: people.find(({ tier }) => tier === wanted)?.email ?? NATION,
  });
  return [
    read('work of a department', '/work', 'departmental'),
    read('tasks of a department', '/tasks?mine=true&size=50&sort=due', 'departmental'),
    read('a task', `/tasks/${taskId}`),
    read('work of a region', '/work', 'regional'),
    read('a campaign', `/campaigns/${campaignId}`, 'regional'),
    read('departments of a campaign', `/campaigns/${campaignId}/departments`, 'regional'),
  ];
};

const figuresOf = (ours: readonly number[], bare: readonly number[], aimMs: number) => {
  const p95Ms = percentile(ours, 0.95);
  const bareP95Ms = percentile(bare, 0.95);
  return {
    requests: ours.length,
    p50Ms: percentile(ours, 0.5),
    p95Ms,
    aimMs,
    bareRequests: bare.length,
    bareP50Ms: percentile(bare, 0.5),
    bareP95Ms,
    ratio: Math.round((p95Ms / bareP95Ms) * 100) / 100,
    holds: p95Ms <= aimMs,
  };
};

/** Fifty people at work for five minutes, planning killed twice: what was acknowledged is there, once. */
export const benchmark: Benchmark = {
  description: 'fifty people at work for five minutes while planning is killed twice',
  options: ['seconds'],
  measure: async (given) => {
    const seconds = Number(given['seconds'] ?? USUAL_SECONDS);
    if (!(seconds >= 1)) throw new Error('--seconds wants a number of at least 1');
    await using constellation = await startConstellation('bench-crowd');
    const network = benchNetwork(constellation);
    const { nation } = network;
    const demonstration = storyContext(constellation.run, constellation.home);
    const { campaignId } = await commitCountry(nation, LONGER);
    const params = { path: { campaignId } };
    const { items: departments } = await unwrap(
      nation.planning.GET('/campaigns/{campaignId}/departments', { params }),
    );
    const people = await gatherPeople(network, nation, departments);
    const passwords = new Map(people.map(({ email, password }) => [email, password]));
    const context: Context = {
      ...demonstration,
      passwordOf: (email) => passwords.get(email) ?? demonstration.passwordOf(email),
    };
    const { total: tasks } = await unwrap(
      nation.planning.GET('/tasks', { params: { query: { size: 1 } } }),
    );
    await analyse(constellation);

    const ledger: Ledger = new Map();
    const taken: Taken = { reads: [], writes: [], waits: [], cut: 0 };
    const failures: string[] = [];
    const until = performance.now() + seconds * 1000;
    const thinkMs = ({ whole }: Random) => whole(THINK_MS.least, THINK_MS.most);
    const live = async (person: Person, index: number): Promise<void> => {
      const random = createRandom(index + 1);
      const token = tokenOf(context, person.email);
      await token();
      const day: WorkDay = {
        person,
        planning: createPlanningClient({
          baseUrl: context.services.planning,
          token,
          language: 'fr',
          fetch: patientFetch(taken, token, () => performance.now()),
        }),
        campaignId,
        ledger,
        random,
        think: () => pause(thinkMs(random)),
        today: Temporal.Now.plainDateISO('Europe/Paris').toString(),
      };
      await day.think();
      while (performance.now() < until)
        await workRound(day).catch((error: unknown) => {
          failures.push(String(error));
        });
    };
    const kill = async (share: number): Promise<void> => {
      await pause(share * seconds * 1000);
      await constellation.kill('planning');
    };
    await Promise.all([...people.map(live), ...KILLS.map(kill)]);

    const accounts = settleAccounts(ledger, await readTold(nation.planning, ledger));
    const health = await settledHealth(Object.values(context.services));

    const [taskId = ''] = ledger.keys();
    const captured = await captureAll(constellation, context, readsOf(people, campaignId, taskId));
    await using bare = await startBare(
      constellation,
      captured,
      await prepareBareWrite(constellation),
    );
    const random = createRandom(0);
    const peer = await bareCrowd({
      url: bare.url,
      reads: [...captured.keys()].map(({ name }) => name),
      people: people.length,
      seconds: BARE_SECONDS,
      writeShare: taken.writes.length / (taken.writes.length + taken.reads.length),
      random,
      pauseMs: () => thinkMs(random),
    });
    return {
      people: people.length,
      departments: departments.length,
      tasks,
      seconds,
      killed: KILLS.length,
      ...accounts,
      ...health,
      failed: failures.length,
      firstFailure: failures[0] ?? null,
      attemptsCut: taken.cut,
      longestWaitMs: Math.round(Math.max(0, ...taken.waits)),
      reads: figuresOf(taken.reads, peer.reads, AIMS.readsP95Ms),
      writes: figuresOf(taken.writes, peer.writes, AIMS.writesP95Ms),
      holds: accounts.lost === 0 && accounts.doubled === 0 && failures.length === 0,
    };
  },
};

/** What is still to be sent and what was set aside, once all has come to rest or time is up. */
const settledHealth = async (urls: readonly string[]) => {
  const deadline = performance.now() + SETTLED_MS;
  for (;;) {
    const all = await Promise.all(
      urls.map(async (url) => {
        const response = await fetch(`${url}/health/ready`);
        const { figures } = (await response.json()) as { figures: Record<string, number> };
        return figures;
      }),
    );
    const sum = (key: string) => all.reduce((total, figures) => total + (figures[key] ?? 0), 0);
    const health = { outboxWaiting: sum('outboxWaiting'), parked: sum('parked') };
    if (health.outboxWaiting === 0 || performance.now() > deadline) return health;
    await pause(500);
  }
};
