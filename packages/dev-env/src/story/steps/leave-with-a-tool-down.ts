// SPDX-License-Identifier: AGPL-3.0-or-later
import { unwrap } from '@essaim/api-client';
import { homeLayout } from '@essaim/dev-infra';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { PEOPLE } from '../../demonstration/people.ts';
import { openSession } from '../../demonstration/session.ts';
import { until } from '../../demonstration/until.ts';
import type { Constellation } from '../constellation.ts';
import { beginOutage, restart } from '../outage.ts';
import type { StoryContext } from '../story-context.ts';
import type { World } from '../world.ts';
import {
  SAGA_MS,
  declare,
  departure,
  expectClosed,
  expectOnce,
  organisation,
  personId,
} from './departures.ts';
import {
  KEYCLOAK_MS,
  SERVICES_MS,
  keycloakDoors,
  openWays,
  serviceDoors,
  shutWithin,
  tellMeasured,
} from './refused-everywhere.ts';

const NOTEBOOK = 'Carnet de la Mayenne';
const READER = 'Veille de la Mayenne';

/**
 * A member who opened two tools leaves while one of them is down; identity is killed once the tool was asked in vain,
 * and again while the hoster confirms that the account in the other is gone. Then the tool comes back.
 */
export const leaveWithAToolDown = async (
  constellation: Constellation,
  world: World,
  context: StoryContext,
): Promise<void> => {
  const region = openSession(context, PEOPLE.paysDeLaLoire);
  const email = PEOPLE.memberMayenne;
  const ways = await openWays(context, await world.page(email), world.run.console, email);
  const place = await organisation(region, 'reg-52');
  const person = await personId(region, place, email);

  const tool = beginOutage(constellation, NOTEBOOK, 0);
  const since = performance.now();
  const id = await declare(region, place, person);
  const measured = await Promise.all([
    shutWithin(keycloakDoors(context, ways), KEYCLOAK_MS, since),
    shutWithin(serviceDoors(context, ways), SERVICES_MS, since),
  ]);
  tellMeasured('from the declaration', { ...measured[0], ...measured[1] });
  await until('the tool was asked in vain', SAGA_MS, async () => {
    const { tools } = await departure(region, id);
    return tools.some(({ name, attempts }) => name === NOTEBOOK && attempts > 0) || undefined;
  });
  await restart(constellation, 'identity');
  await tool.end();
  await confirm(constellation, context, id);

  await expectClosed(region, id, { [NOTEBOOK]: 'deactivated', [READER]: 'removed' });
  await expectOnce(region, place, 2);
  expect(accountsOfTool(constellation)).toContainEqual(expect.objectContaining({ active: false }));
  const doors = Object.values(serviceDoors(context, ways)).map((isShut) => isShut());
  expect(await Promise.all(doors)).not.toContain(false);
};

/** The hoster says that the account is gone, while identity is killed, until it is written down. */
const confirm = async (
  constellation: Constellation,
  context: StoryContext,
  offboardingId: string,
): Promise<void> => {
  const hoster = openSession(context, PEOPLE.hosterBocage);
  const hosterOrganisationId = await organisation(hoster, 'heb-bocage');
  const { id: toolTaskId } = await until('the hoster is asked', SAGA_MS, async () => {
    const { items } = await unwrap(
      hoster.identity.GET('/offboarding-tools', {
        params: { query: { hosterOrganisationId, size: 100 } },
      }),
    );
    return items.find((task) => task.offboardingId === offboardingId && task.name === READER);
  });
  const say = () =>
    hoster.identity.POST('/offboarding-tools/{toolTaskId}/confirm', {
      params: { path: { toolTaskId } },
      body: { outcome: 'removed' },
    });
  const saying = until('the confirmation is written down', SAGA_MS, async () => {
    const { error } = await say();
    return error === undefined || error.code === 'offboarding-tool-over' || undefined;
  });
  await restart(constellation, 'identity');
  await saying;
};

const accountsOfTool = (constellation: Constellation): unknown =>
  JSON.parse(
    readFileSync(join(homeLayout(constellation.home).data, 'tool-second-accounts.json'), 'utf8'),
  );
