// SPDX-License-Identifier: AGPL-3.0-or-later
import { PEOPLE } from '../../demonstration/people.ts';
import { openSession } from '../../demonstration/session.ts';
import { until } from '../../demonstration/until.ts';
import type { Constellation } from '../constellation.ts';
import { restart } from '../outage.ts';
import type { StoryContext } from '../story-context.ts';
import type { World } from '../world.ts';
import { SAGA_MS, declarePatiently, expectClosed, organisation, personId } from './departures.ts';
import {
  KEYCLOAK_MS,
  SERVICES_MS,
  keycloakDoors,
  openWays,
  serviceDoors,
  shutWithin,
  tellMeasured,
} from './refused-everywhere.ts';

/** Somebody who is about to leave, at work on a page of the console. */
export interface Leaver {
  /** While NATS is down: the departure is declared while identity is killed, which is killed again once Keycloak has it. */
  leave(): Promise<void>;
  /** Once NATS is back: every service hears of it in time, and the departure is closed. */
  beGone(): Promise<void>;
}

/** Prepares the departure of a member who never opened a tool. */
export const leaverWithoutNats = async (
  constellation: Constellation,
  world: World,
  context: StoryContext,
): Promise<Leaver> => {
  const email = PEOPLE.memberMayenneEnglish;
  const region = openSession(context, PEOPLE.paysDeLaLoire);
  const page = await world.page(email);
  const ways = await openWays(context, page, world.run.console, email);
  const place = await organisation(region, 'reg-52');
  const person = await personId(region, place, email);
  let id = '';

  return {
    leave: async () => {
      const declaring = declarePatiently(region, place, person);
      await restart(constellation, 'identity');
      const ready = performance.now();
      id = await declaring;
      const measured = await shutWithin(keycloakDoors(context, ways), KEYCLOAK_MS, ready);
      tellMeasured('with NATS down, from the return of identity', measured);
      await restart(constellation, 'identity');
    },
    beGone: async () => {
      await until('NATS is back', SAGA_MS, () => areConnected(context));
      const back = performance.now();
      const measured = await shutWithin(serviceDoors(context, ways), SERVICES_MS, back);
      tellMeasured('from the return of NATS', measured);
      await expectClosed(region, id, {
        'Carnet de la Mayenne': 'absent',
        'Veille de la Mayenne': 'absent',
      });
    },
  };
};

const areConnected = async ({ services }: StoryContext): Promise<true | undefined> => {
  const states = await Promise.all(
    Object.values(services).map(async (url) => {
      const { status } = (await (await fetch(`${url}/health/ready`)).json()) as { status: string };
      return status === 'ready';
    }),
  );
  return states.every(Boolean) || undefined;
};
