// SPDX-License-Identifier: AGPL-3.0-or-later
import { unwrap } from '@essaim/api-client';
import { openSession, storyContext } from '@essaim/dev-env';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { superuserUrl } from '../http/superuser-url.ts';
import type { BenchNetwork } from '../identity/network.ts';

const OFFERS = ['discourse-commun', 'moodle-commun', 'peertube-commun'];
const DEPARTMENTS = 101;
const POLL_MS = 100;
const DEADLINE_MS = 600_000;

const rounded = (value: number): number => Math.round(value * 100) / 100;

/** Calls of Keycloak's Admin API, and the seconds with at least one under way. */
const keycloakUsage = async ({ constellation }: BenchNetwork) => {
  const response = await fetch(`${constellation.run.services.identity}/health/ready`);
  const { figures } = (await response.json()) as { figures: Record<string, number> };
  return {
    calls: figures['keycloakCalls'] ?? Number.NaN,
    busySeconds: figures['keycloakBusySeconds'] ?? Number.NaN,
  };
};

/** How many activations of a run have their access in Keycloak. */
const granted = async (client: Client, runId: string): Promise<number> => {
  const { rows } = await client.query<{ count: number }>(
    `select count(*)::int as count
     from activation_run_line as line join activation on activation.id = line.activation_id
     where line.run_id = $1
       and activation.steps @> '[{"key": "access", "state": "done"}]'`,
    [runId],
  );
  return rows[0]?.count ?? 0;
};

/**
 * Every department gets three offers: asked for by one person, approved by another, until each has
 * its access in Keycloak. Then the same is asked for again, which begins nothing.
 */
export const activateMany = async (network: BenchNetwork) => {
  const { constellation, nation } = network;
  const { run, home } = constellation;
  const technical = run.accounts.find(
    ({ role, tier }) => role === 'technical' && tier === 'national',
  );
  const second = openSession(storyContext(run, home), technical?.email ?? '');
  const offers = await unwrap(nation.catalog.GET('/offers', { params: { query: { size: 200 } } }));
  const offerIds = OFFERS.map((key) => offers.items.find((offer) => offer.key === key)?.id ?? '');
  const organisationId = await nationId(network);
  const order = { name: 'Mesure', organisationId, offerIds, tiers: ['departmental' as const] };
  const begin = async () => {
    const asked = await unwrap(nation.catalog.POST('/activation-runs', { body: order }));
    const params = {
      path: { runId: asked.id },
      header: { 'If-Match': `"${asked.version}"` },
    };
    const begun = performance.now();
    await unwrap(
      second.catalog.POST('/activation-runs/{runId}/moves', { params, body: { move: 'approve' } }),
    );
    return { id: asked.id, begun };
  };
  const finished = async (runId: string) => {
    const deadline = performance.now() + DEADLINE_MS;
    for (;;) {
      const now = await unwrap(
        nation.catalog.GET('/activation-runs/{runId}', { params: { path: { runId } } }),
      );
      if (now.state === 'done') return now;
      if (performance.now() > deadline)
        throw new Error(`it stands at ${JSON.stringify(now.lines)}`);
      await pause(POLL_MS);
    }
  };

  const client = new Client({ connectionString: superuserUrl(constellation, 'catalog') });
  await client.connect();
  try {
    const before = await keycloakUsage(network);
    const { id, begun } = await begin();
    const done = await finished(id);
    const requestedSeconds = (performance.now() - begun) / 1000;
    const deadline = performance.now() + DEADLINE_MS;
    while ((await granted(client, id)) < done.lines.done) {
      if (performance.now() > deadline) throw new Error('accesses are missing');
      await pause(POLL_MS);
    }
    const seconds = (performance.now() - begun) / 1000;
    const after = await keycloakUsage(network);
    const busy = after.busySeconds - before.busySeconds;
    const again = await finished((await begin()).id);
    const { rows } = await client.query<{ count: number }>(
      `select count(*)::int as count from (
         select from activation where state not in ('ended', 'refused')
         group by offer_id, organisation_id having count(*) > 1) as twice`,
    );
    const duplicates = rows[0]?.count ?? Number.NaN;
    return {
      departments: DEPARTMENTS,
      offers: OFFERS.length,
      activations: done.lines.done,
      leftOut: done.lines.skipped,
      requestedSeconds: rounded(requestedSeconds),
      grantedSeconds: rounded(seconds),
      perSecond: rounded(done.lines.done / seconds),
      keycloakCalls: after.calls - before.calls,
      keycloakBusySeconds: rounded(busy),
      /** Of the whole time, how much at least one call of the Admin API was under way. */
      keycloakShare: rounded(busy / seconds),
      /** What the same calls alone would allow. */
      limitPerSecond: rounded(done.lines.done / busy),
      again: again.lines,
      duplicates,
      holds: duplicates === 0 && again.lines.done === 0,
    };
  } finally {
    await client.end();
  }
};

const nationId = async ({ nation }: BenchNetwork): Promise<string> => {
  const { items } = await unwrap(
    nation.identity.GET('/organisations', { params: { query: { key: 'nat' } } }),
  );
  const [found] = items;
  if (!found) throw new Error('there is no nation');
  return found.id;
};
