// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PEOPLE } from '../demonstration/people.ts';
import { until } from '../demonstration/until.ts';
import { keepScreenshot, launchBrowser } from './browser.ts';
import { type Constellation, startConstellation } from './constellation.ts';
import { beginOutage, restart } from './outage.ts';
import { activateATool } from './steps/activate-a-tool.ts';
import { declareAcceptOpen } from './steps/declare-accept-open.ts';
import { commentsOf, fillOutbox, outboxWaiting } from './steps/fill-outboxes.ts';
import { followTheThread } from './steps/follow-the-thread.ts';
import { inviteACoordinator } from './steps/invite-a-coordinator.ts';
import { leaveWithAToolDown } from './steps/leave-with-a-tool-down.ts';
import { leaverWithoutNats } from './steps/leave-without-nats.ts';
import { openTwoTools } from './steps/open-two-tools.ts';
import { type StoryContext, storyContext } from './story-context.ts';
import { type World, openWorld } from './world.ts';

const SUNDAY_IN_AUGUST = '2027-08-01';
const OUTAGE_MS = 30_000;
const ROWS = 20;
const DRAIN_MS = 90_000;

let constellation: Constellation;
let browser: Browser;
let world: World;
let context: StoryContext;

beforeAll(async () => {
  constellation = await startConstellation('faults', SUNDAY_IN_AUGUST);
  browser = await launchBrowser();
  world = openWorld(constellation.run, browser);
  context = storyContext(constellation.run, constellation.home);
});

afterAll(async () => {
  await world?.close();
  await browser?.close();
  await constellation?.[Symbol.asyncDispose]();
});

/** Keeps what every desk shows when a step fails. */
const step = (name: string, act: () => Promise<void>) =>
  test(name, async () => {
    await act().catch(async (error: unknown) => {
      const pages = browser.contexts().flatMap((each) => each.pages());
      for (const [index, page] of pages.entries()) {
        await keepScreenshot(page, constellation.home, `${name.slice(0, 24)}-${index}`).catch(
          () => {},
        );
      }
      throw error;
    });
  });

describe('the story on a Sunday in August, with faults', () => {
  step(
    'NATS is killed for 30 s and until 20 messages wait, a person leaves, identity is killed twice: nothing is lost, nothing doubled',
    async () => {
      const leaver = await leaverWithoutNats(constellation, world, context);
      const outage = beginOutage(constellation, 'NATS', OUTAGE_MS);
      const [written] = await Promise.all([
        fillOutbox(context, PEOPLE.loireAtlantique, ROWS),
        leaver.leave(),
      ]);
      await outage.end();
      await leaver.beGone();
      await until('empty outboxes', DRAIN_MS, async () => {
        const waiting = await Promise.all(Object.values(context.services).map(outboxWaiting));
        return waiting.every((count) => count === 0) ? true : undefined;
      });
      expect(await commentsOf(context, PEOPLE.loireAtlantique, written.taskId)).toEqual(
        written.texts,
      );
    },
  );

  step('identity is killed; then a coordinator is invited and lands', async () => {
    await restart(constellation, 'identity');
    await inviteACoordinator(world, 'jeanne.lavande@courriel.example');
  });

  step('planning is killed; then the tiers declare, accept and open', async () => {
    await restart(constellation, 'planning');
    await declareAcceptOpen(world);
  });

  step('catalog and identity are killed while a tool is being activated', async () => {
    const kills = restart(constellation, 'catalog').then(() => restart(constellation, 'identity'));
    await kills;
    await activateATool(world);
  });

  step('the console is killed: people stay signed in and open their tools', async () => {
    await restart(constellation, 'console');
    await openTwoTools(world);
    await followTheThread(world);
  });

  step(
    'a person leaves while a tool is down and identity is killed: refused in time, closed once',
    () => leaveWithAToolDown(constellation, world, context),
  );

  test('nothing was set aside, and each service has nothing left to send', async () => {
    for (const url of Object.values(context.services)) {
      const response = await fetch(`${url}/health/ready`);
      const { figures } = (await response.json()) as { figures: Record<string, number> };
      expect(figures).toMatchObject({ parked: 0, outboxWaiting: 0 });
    }
  });
});
