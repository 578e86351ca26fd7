// SPDX-License-Identifier: AGPL-3.0-or-later
import { unwrap } from '@essaim/api-client';
import type { PlanningApi } from '@essaim/contracts';
import type { Uuid } from '@essaim/kernel';
import { openSession } from '@essaim/postgres';
import { eventually } from '@essaim/testkit';
import type { Kysely } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { AppContext } from './app/app-context.ts';
import { doPlanWork } from './app/plan-work/do-plan-work.ts';
import type { Follow, Progress } from './app/proposal/engine.ts';
import { holdWork, lastWork } from './db/proposal/work-rows.ts';
import type { PlanningTables } from './db/schema.ts';
import { loadPacked } from './app/proposal/read-plan.ts';
import { codeOf } from './test-support/act.ts';
import { RUNS, openBackground } from './test-support/background.ts';
import { resourcesOf } from './test-support/files.ts';
import { type PlanningFixture, startFixture } from './test-support/planning-fixture.ts';
import { commit, importAll, propose } from './test-support/prepared.ts';

type Schemas = PlanningApi['components']['schemas'];

const byText = (a: string | null, b: string | null) => ((a ?? '9999') < (b ?? '9999') ? -1 : 1);

/** More runs than a test can wait for. */
const ENDLESS = 100_000_000;

let fixture: PlanningFixture;
let playbook: Schemas['PlaybookSummary'];
let background: ReturnType<typeof openBackground>;
let db: Kysely<PlanningTables>;
let app: AppContext;
/** The service begins nothing by itself until a test wants it to. */
const pace = { workMs: 3_600_000 };
beforeAll(async () => {
  fixture = await startFixture({
    get workMs() {
      return pace.workMs;
    },
  });
  playbook = await importAll(fixture);
  background = openBackground(fixture);
  ({ db, app } = background);
});
afterAll(async () => {
  await background[Symbol.asyncDispose]();
  await fixture[Symbol.asyncDispose]();
});

const nation = () => fixture.as('coordination@nat');
const at = (proposalId: string) => ({ params: { path: { proposalId } } });
const forecastOf = (id: string) => unwrap(nation().GET('/proposals/{proposalId}/forecast', at(id)));
const run = (id: string) => unwrap(nation().POST('/proposals/{proposalId}/forecast', at(id)));
const stop = (id: string) => unwrap(nation().POST('/proposals/{proposalId}/forecast/stop', at(id)));
const doWork = () => background.doWork();
const resultOf = async (id: string): Promise<Schemas['ForecastResult']> => {
  const { result, state } = await forecastOf(id);
  if (result === null) throw new Error(`the forecast is ${state}`);
  return result;
};
const makeEndless = (proposalId: string) =>
  db
    .updateTable('plan_work')
    .set({ size: ENDLESS })
    .where('proposal_id', '=', proposalId as Uuid);
/** The engine, and what happens as soon as it tells how far it is. */
const withFirstProgress = (
  then: () => void,
  isIt: (progress: Progress) => boolean = () => true,
): AppContext => {
  const told = (follow: Follow): Follow => {
    let isTold = false;
    return {
      ...follow,
      onProgress: (progress) => {
        follow.onProgress(progress);
        if (isTold || !isIt(progress)) return;
        isTold = true;
        then();
      },
    };
  };
  return {
    ...app,
    engine: {
      ...app.engine,
      forecast: (packed, runs, follow) => app.engine.forecast(packed, runs, told(follow)),
      improve: (packed, schedules, follow) => app.engine.improve(packed, schedules, told(follow)),
    },
  };
};

describe('a forecast', () => {
  test('comes with every proposal: equal inputs, equal forecasts; it is told and compared', async () => {
    const first = await propose(fixture, playbook.id);
    const again = await propose(fixture, playbook.id);
    const moves = [{ department: '72', wave: 1 }];
    const moved = await propose(fixture, playbook.id, { moves });
    expect(await forecastOf(first.id)).toMatchObject({ state: 'waiting', result: null });
    await doWork();
    const { madeAt: _, ...forecast } = await resultOf(first.id);
    expect(await resultOf(again.id)).toMatchObject(forecast);
    const { p50, p80, p95 } = forecast.lastLive;
    expect([p50, p80, p95]).toEqual([p50, p80, p95].toSorted(byText));
    expect(p80! > first.figures.lastLive!).toBe(true);
    expect(forecast.eightyPercentLive.p80! <= p80!).toBe(true);
    expect(forecast.waves.map(({ wave }) => wave)).toEqual([1, 2]);
    expect(forecast.critical[0]).toMatchObject({ criticality: 1 });
    const shares = forecast.sensitive.map(({ sensitivity }) => sensitivity);
    expect(shares).toEqual(shares.toSorted((a, b) => b - a));
    expect(shares[0]).toBeGreaterThan(0.1);

    const { items } = await unwrap(nation().GET('/proposals'));
    expect(items.find(({ id }) => id === first.id)?.likelyLive).toEqual(forecast.lastLive);
    const compared = { path: { proposalId: moved.id }, query: { with: first.id } };
    const { figures } = await unwrap(
      nation().GET('/proposals/{proposalId}/comparison', { params: compared }),
    );
    expect(figures.likelyLiveDays).toBeTypeOf('number');
    expect(figures.movedTasks).toBeGreaterThan(10);
    const query = { organisationId: fixture.network.nat.id };
    const journal = await unwrap(nation().GET('/journal', { params: { query } }));
    expect(journal.items.map(({ action }) => action)).toContain('forecastProposal');
  });

  test('stopped before it began or on its way leaves nothing, and is made again on demand', async () => {
    const { id } = await propose(fixture, playbook.id);
    expect(await stop(id)).toMatchObject({ state: 'stopped', result: null });
    await doWork();
    expect(await forecastOf(id)).toMatchObject({ state: 'stopped', result: null });
    expect((await run(id)).state).toBe('waiting');
    await makeEndless(id).execute();
    const answers: Promise<Schemas['Forecast']>[] = [];
    await doPlanWork(
      withFirstProgress(() => answers.push(stop(id))),
      new AbortController().signal,
    );
    expect((await answers[0])?.state).toBe('stopping');
    expect(await forecastOf(id)).toMatchObject({ state: 'stopped', result: null });
    expect((await run(id)).runsDone).toBe(0);
    await doWork();
    const made = await forecastOf(id);
    expect(made).toMatchObject({ state: 'done', runs: RUNS, runsDone: RUNS });
    expect(await run(id)).toEqual(made);
    expect(await stop(id)).toEqual(made);
  });

  test('of a process that leaves, or that died, is begun anew by the next one, and by one alone', async () => {
    const { id } = await propose(fixture, playbook.id);
    const work = await lastWork(db, id as Uuid, 'forecast');
    await makeEndless(id).execute();
    const leaving = new AbortController();
    await doPlanWork(
      withFirstProgress(() => leaving.abort()),
      leaving.signal,
    );
    expect(await forecastOf(id)).toMatchObject({ state: 'waiting', result: null });

    await using other = await openSession(db);
    expect(await holdWork(other.db, work!.id)).toBe(true);
    const left = { state: 'running', size: RUNS } as const;
    await db.updateTable('plan_work').set(left).where('id', '=', work!.id).execute();
    await doWork();
    expect(await forecastOf(id)).toMatchObject({ state: 'running', result: null });
    await other.close();
    pace.workMs = 50;
    await fixture.restart();
    expect((await eventually(() => resultOf(id), 60_000)).lastLive.p80).not.toBeNull();
    pace.workMs = 3_600_000;
    await fixture.restart();
  });

  test('that took its process down again and again is given up, and says so', async () => {
    const { id } = await propose(fixture, playbook.id);
    await db.updateTable('plan_work').set({ attempts: 3 }).where('state', '=', 'waiting').execute();
    await doWork();
    expect(await forecastOf(id)).toMatchObject({ state: 'failed', result: null });
  });

  test('is refused where nobody is placed', async () => {
    const csv = resourcesOf('nat', 'reg-52', 'reg-44').replaceAll(
      /^(.*hosting_users,[^,]*,[^,]*,)\d+/gm,
      '$11',
    );
    await unwrap(nation().POST('/resources/import', { body: { csv } }));
    const { id, figures } = await propose(fixture, playbook.id);
    expect(figures.placed).toBe(0);
    expect((await forecastOf(id)).state).toBe('none');
    const refused = nation().POST('/proposals/{proposalId}/forecast', at(id));
    expect(await codeOf(refused)).toBe('forecast-nothing');
  });
});

test('what would help is told on demand: each resource plus one, best first', async () => {
  const csv = resourcesOf('nat', 'reg-52', 'reg-44').replaceAll(
    /^(.*,trainer_days,[^,]*,[^,]*,)\d+/gm,
    '$11',
  );
  await unwrap(nation().POST('/resources/import', { body: { csv } }));
  const { id } = await propose(fixture, playbook.id);
  await doWork();
  const path = '/proposals/{proposalId}/help';
  expect(await unwrap(nation().GET(path, at(id)))).toMatchObject({ state: 'none', items: null });
  expect((await unwrap(nation().POST(path, at(id)))).state).toBe('waiting');
  await doPlanWork(app, new AbortController().signal);
  const found = await unwrap(nation().GET(path, at(id)));
  expect(found.state).toBe('done');
  const [best, ...others] = found.items ?? [];
  expect(best).toMatchObject({ resource: 'trainer_days', per: 'week', placed: 0 });
  expect(best?.lastLiveDays).toBeLessThan(0);
  for (const { waitingDays } of others) expect(waitingDays >= best!.waitingDays).toBe(true);
  expect(await unwrap(nation().POST(path, at(id)))).toEqual(found);
});

describe('a search for a better order', () => {
  const search = (id: string) =>
    unwrap(nation().POST('/proposals/{proposalId}/improvement', at(id)));
  const searched = (id: string) =>
    unwrap(nation().GET('/proposals/{proposalId}/improvement', at(id)));
  const cut = (id: string) =>
    unwrap(nation().POST('/proposals/{proposalId}/improvement/stop', at(id)));
  const proposalOf = (id: string) => unwrap(nation().GET('/proposals/{proposalId}', at(id)));
  const resources = (trainerDays: number) =>
    resourcesOf('nat', 'reg-52', 'reg-44').replaceAll(
      /^(.*,trainer_days,[^,]*,[^,]*,)\d+/gm,
      `$1${trainerDays}`,
    );
  const declare = (csv: string) => unwrap(nation().POST('/resources/import', { body: { csv } }));
  const SEARCHED = 1500;
  const doSearch = async () => {
    await db
      .updateTable('plan_work')
      .set({ size: SEARCHED })
      .where('kind', '=', 'improvement')
      .where('state', '=', 'waiting')
      .execute();
    await doPlanWork(app, new AbortController().signal);
  };

  test('that is stopped keeps the best so far; a process that leaves keeps nothing', async () => {
    await declare(resources(1));
    const left = await propose(fixture, playbook.id);
    await doWork();
    await search(left.id);
    await makeEndless(left.id).where('kind', '=', 'improvement').execute();
    const leaving = new AbortController();
    await doPlanWork(
      withFirstProgress(() => leaving.abort()),
      leaving.signal,
    );
    expect(await searched(left.id)).toMatchObject({ state: 'waiting', outcome: null });
    const cuts: Promise<Schemas['Improvement']>[] = [];
    await doPlanWork(
      withFirstProgress(
        () => cuts.push(cut(left.id)),
        ({ gain }) => gain > 0,
      ),
      new AbortController().signal,
    );
    expect((await cuts[0])?.state).toBe('stopping');
    const kept = await searched(left.id);
    expect(kept).toMatchObject({ state: 'done', outcome: { proposalId: expect.any(String) } });
    expect(kept.outcome?.waitingDays).toBeLessThan(0);
    expect(kept.tried).toBeLessThan(ENDLESS);
    expect((await search(left.id)).state).toBe('waiting');
    expect((await cut(left.id)).state).toBe('stopped');
  });

  test('gives another scenario beside the proposal, with its order, which can be committed', async () => {
    await declare(resources(1));
    const proposal = await propose(fixture, playbook.id);
    await doWork();
    expect(await search(proposal.id)).toMatchObject({ state: 'waiting', tried: 0, outcome: null });
    await doSearch();
    const { state, tried, gainPercent, weights, outcome } = await searched(proposal.id);
    expect({ state, tried }).toEqual({ state: 'done', tried: SEARCHED });
    expect(gainPercent).toBeGreaterThan(1);
    expect(weights).toEqual({
      lateness: 100_000,
      eightyPercentLive: 1000,
      lastLive: 200,
      waiting: 1,
    });
    expect(outcome?.lastLiveDays).toBeLessThan(0);
    expect(await proposalOf(proposal.id)).toEqual(proposal);
    const scenario = await proposalOf(outcome?.proposalId ?? '');
    expect(scenario).toMatchObject({ improves: proposal.id, algorithm: 'late-acceptance-1' });
    expect(scenario.name).toContain('meilleur ordre');
    expect(scenario.figures.lastLive! < proposal.figures.lastLive!).toBe(true);
    const { plan } = await loadPacked(db, scenario.id as Uuid);
    expect(plan.order?.toSorted()).toEqual(plan.nodes.map((node) => node.id).toSorted());

    await doWork();
    const [before, after] = [await resultOf(proposal.id), await resultOf(scenario.id)];
    expect(after.lastLive.p80! <= before.lastLive.p80!).toBe(true);
    const again = nation().POST('/proposals/{proposalId}/improvement', at(scenario.id));
    expect(await codeOf(again)).toBe('improvement-nothing');
    const campaign = await commit(fixture, scenario.id);
    expect(campaign.lastLive).toBe(scenario.figures.lastLive);
    expect(campaign.likelyLive).toEqual(after.lastLive);
    const late = nation().POST('/proposals/{proposalId}/improvement', at(scenario.id));
    expect(await codeOf(late)).toBe('proposal-committed');
  });
});
