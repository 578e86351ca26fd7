// SPDX-License-Identifier: AGPL-3.0-or-later
import { unwrap } from '@essaim/api-client';
import { homeLayout } from '@essaim/dev-infra';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { PEOPLE } from '../../demonstration/people.ts';
import { type Session, openSession } from '../../demonstration/session.ts';
import { until } from '../../demonstration/until.ts';
import type { Constellation } from '../constellation.ts';
import { beginOutage, restart } from '../outage.ts';
import type { StoryContext } from '../story-context.ts';
import type { World } from '../world.ts';
import {
  type WaysIn,
  keycloakDoors,
  openWays,
  serviceDoors,
  shutWithin,
} from './refused-everywhere.ts';

const NOTEBOOK = 'Carnet de la Mayenne';
const READER = 'Veille de la Mayenne';
const KEYCLOAK_MS = 5_000;
const SERVICES_MS = 10_000;
const SAGA_MS = 120_000;

/**
 * Two people leave while a tool is down, each from a page of the console on which they are at work. With the
 * first, identity is killed once the account is closed; with the second, NATS is down and identity is
 * killed while it answers the request. Then the tool comes back.
 */
export const leaveUnderFaults = async (
  constellation: Constellation,
  world: World,
  context: StoryContext,
): Promise<void> => {
  const region = openSession(context, PEOPLE.paysDeLaLoire);
  const emails = { zoe: PEOPLE.memberMayenne, tim: PEOPLE.memberMayenneEnglish };
  const waysOf = async (email: string) =>
    openWays(context, await world.page(email), world.run.console, email);
  const ways = { zoe: await waysOf(emails.zoe), tim: await waysOf(emails.tim) };
  const place = await organisation(region, 'reg-52');
  const people = {
    zoe: await personId(region, place, emails.zoe),
    tim: await personId(region, place, emails.tim),
  };

  const tool = beginOutage(constellation, NOTEBOOK, 0);
  const since = performance.now();
  const zoe = await declare(region, place, people.zoe);
  await tell('the first, from the declaration', context, ways.zoe, since);
  await until('the tool was asked in vain', SAGA_MS, async () => {
    const { tools } = await departure(region, zoe);
    return tools.some(({ name, attempts }) => name === NOTEBOOK && attempts > 0) || undefined;
  });
  await restart(constellation, 'identity');

  const nats = beginOutage(constellation, 'NATS', 0);
  const declaring = declarePatiently(region, place, people.tim);
  await restart(constellation, 'identity');
  const ready = performance.now();
  const tim = await declaring;
  const atKeycloak = await shutWithin(keycloakDoors(context, ways.tim), KEYCLOAK_MS, ready);
  await restart(constellation, 'identity');
  await nats.end();
  await until('NATS is back', SAGA_MS, () => isConnected(context));
  const back = performance.now();
  const atServices = await shutWithin(serviceDoors(context, ways.tim), SERVICES_MS, back);
  print('the second, from the return of identity and of NATS', { ...atKeycloak, ...atServices });

  await tool.end();
  await confirm(constellation, context, zoe);
  for (const [id, outcomes] of [
    [zoe, { [NOTEBOOK]: 'deactivated', [READER]: 'removed' }],
    [tim, { [NOTEBOOK]: 'absent', [READER]: 'absent' }],
  ] as const) {
    await expectClosed(region, id, outcomes);
  }
  await expectOnce(region, place, people);
  expect(accountsOfTool(constellation)).toContainEqual(expect.objectContaining({ active: false }));
  expect(
    await Promise.all(
      Object.values({ ...serviceDoors(context, ways.zoe), ...serviceDoors(context, ways.tim) }).map(
        (isRefused) => isRefused(),
      ),
    ),
  ).not.toContain(false);
};

const tell = async (
  what: string,
  context: StoryContext,
  ways: WaysIn,
  since: number,
): Promise<void> => {
  const measured = await Promise.all([
    shutWithin(keycloakDoors(context, ways), KEYCLOAK_MS, since),
    shutWithin(serviceDoors(context, ways), SERVICES_MS, since),
  ]);
  print(what, { ...measured[0], ...measured[1] });
};

const print = (what: string, measured: Readonly<Record<string, number>>): void => {
  process.stdout.write(`refused after ms, ${what}: ${JSON.stringify(measured)}\n`);
};

const organisation = async ({ identity }: Session, key: string): Promise<string> => {
  const { items } = await unwrap(identity.GET('/organisations', { params: { query: { key } } }));
  return items[0]?.id ?? '';
};

const personId = async (
  { identity }: Session,
  organisationId: string,
  email: string,
): Promise<string> => {
  const query = { organisationId, q: email };
  const { items } = await unwrap(identity.GET('/people', { params: { query } }));
  return items[0]?.id ?? '';
};

const declare = async (
  { identity }: Session,
  organisationId: string,
  person: string,
): Promise<string> => {
  const { id } = await unwrap(
    identity.POST('/offboardings', {
      params: { header: { 'Idempotency-Key': `departure-${person}` } },
      body: { personId: person, organisationId, scope: 'account', reason: 'Fin du mandat' },
    }),
  );
  return id;
};

/** Says it again for as long as nobody answers, as a page does whose request was cut off. */
const declarePatiently = (session: Session, place: string, person: string): Promise<string> =>
  until('an answer to the declaration', SAGA_MS, () => declare(session, place, person));

const departure = ({ identity }: Session, offboardingId: string) =>
  unwrap(identity.GET('/offboardings/{offboardingId}', { params: { path: { offboardingId } } }));

const isConnected = async ({ services }: StoryContext): Promise<true | undefined> => {
  const checks = await Promise.all(
    Object.values(services).map(async (url) => {
      const answer = (await (await fetch(`${url}/health/ready`)).json()) as { status: string };
      return answer.status === 'ready';
    }),
  );
  return checks.every(Boolean) || undefined;
};

/** The hoster says that the account is gone, while identity is killed, until it is written down. */
const confirm = async (
  constellation: Constellation,
  context: StoryContext,
  offboardingId: string,
): Promise<void> => {
  const hoster = openSession(context, PEOPLE.hosterBocage);
  const hosterOrganisationId = await organisation(hoster, 'heb-bocage');
  const { items } = await unwrap(
    hoster.identity.GET('/offboarding-tools', { params: { query: { hosterOrganisationId } } }),
  );
  const [asked] = items.filter(
    (task) => task.offboardingId === offboardingId && task.name === READER,
  );
  const say = () =>
    hoster.identity.POST('/offboarding-tools/{toolTaskId}/confirm', {
      params: { path: { toolTaskId: asked?.id ?? '' } },
      body: { outcome: 'removed' },
    });
  const saying = until('the confirmation is written down', SAGA_MS, async () => {
    const { error } = await say();
    return error === undefined || error.code === 'offboarding-tool-over' || undefined;
  });
  await restart(constellation, 'identity');
  await saying;
};

const expectClosed = async (
  session: Session,
  offboardingId: string,
  outcomes: Readonly<Record<string, string>>,
): Promise<void> => {
  const over = await until('the departure is closed', SAGA_MS, async () => {
    const found = await departure(session, offboardingId);
    return found.state === 'finished' ? found : undefined;
  });
  expect(over.steps.filter(({ state }) => state !== 'done')).toEqual([]);
  expect(Object.fromEntries(over.tools.map(({ name, outcome }) => [name, outcome]))).toEqual(
    outcomes,
  );
  expect(over.tools).toHaveLength(Object.keys(outcomes).length);
  const proof = await unwrap(
    session.identity.GET('/offboardings/{offboardingId}/proof', {
      params: { path: { offboardingId } },
    }),
  );
  expect(proof.sha256).toMatch(/^[0-9a-f]{64}$/);
};

/** Each was declared once, ended once, and is told of once in the journal. */
const expectOnce = async (
  { identity }: Session,
  organisationId: string,
  people: Readonly<Record<string, string>>,
): Promise<void> => {
  const { items } = await unwrap(
    identity.GET('/offboardings', { params: { query: { organisationId, size: 50 } } }),
  );
  expect(items).toHaveLength(Object.keys(people).length);
  expect(new Set(items.map(({ person }) => person?.id))).toEqual(new Set(Object.values(people)));
  for (const action of ['startOffboarding', 'finishOffboarding']) {
    const { total } = await unwrap(identity.GET('/journal', { params: { query: { action } } }));
    expect(total, action).toBe(items.length);
  }
};

const accountsOfTool = (constellation: Constellation): unknown =>
  JSON.parse(
    readFileSync(join(homeLayout(constellation.home).data, 'tool-second-accounts.json'), 'utf8'),
  );
