// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PEOPLE } from '../demonstration/people.ts';
import type { AttachedTools } from '../others/attached-tools.ts';
import { type Desk, keepScreenshot, launchBrowser } from './browser.ts';
import { type Constellation, startConstellation } from './constellation.ts';
import { awaitMail } from './mail.ts';
import { activateATool } from './steps/activate-a-tool.ts';
import { declareAcceptOpen } from './steps/declare-accept-open.ts';
import { delegate } from './steps/delegate.ts';
import { followTheThread } from './steps/follow-the-thread.ts';
import { freezeAndLift, pauseByCondition } from './steps/hold-freeze-derogate.ts';
import { inviteACoordinator } from './steps/invite-a-coordinator.ts';
import { lookBack } from './steps/look-back.ts';
import { objectToADate } from './steps/object-to-a-date.ts';
import { openTwoTools } from './steps/open-two-tools.ts';
import { planTheCountry } from './steps/plan-the-country.ts';
import { refuseBadInput } from './steps/refuse-bad-input.ts';
import { repairTheDates } from './steps/repair-the-dates.ts';
import { seeTheCountry } from './steps/see-the-country.ts';
import { shortStory } from './steps/short-story.ts';
import {
  attachToolsOfOthers,
  beRefusedAtEach,
  openEach,
  replaceTheSecret,
  signOutOfAll,
} from './steps/tools-of-others.ts';
import { storyContext } from './story-context.ts';
import { type World, openWorld } from './world.ts';

const MONDAY = '2027-01-04';
const SIX_WEEKS_LATER = '2027-02-15';

let constellation: Constellation;
let browser: Browser;
let world: World;

beforeAll(async () => {
  constellation = await startConstellation('story', MONDAY);
  browser = await launchBrowser();
  world = openWorld(constellation.run, browser);
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
      const pages = browser.contexts().flatMap((context) => context.pages());
      for (const [index, page] of pages.entries()) {
        await keepScreenshot(page, constellation.home, `${name.slice(0, 24)}-${index}`).catch(
          () => {},
        );
      }
      throw error;
    });
  });

describe('the story, in French', () => {
  step('1. the nation plans the country, moves a department, commits', () => planTheCountry(world));
  step('2. the campaign shows the country', () => seeTheCountry(world));
  step('3. the region invites a coordinator, who lands with her mandate', () =>
    inviteACoordinator(world, 'jeanne.lavande@courriel.example'),
  );
  step('4. declared, refused, accepted, gate opened, wave gate opened, each seen live', () =>
    declareAcceptOpen(world),
  );
  step('4b. who has something waiting gets a digest', async () => {
    const mail = await awaitMail(world.run, PEOPLE.loireAtlantique, /vous attend/);
    expect(mail.text).toContain(world.run.console);
  });
  step('5. a tool is requested, accepted, made, installed, and the task done by itself', () =>
    activateATool(world),
  );
  step('6. one sign-in opens two tools; another department’s is refused', () =>
    openTwoTools(world),
  );
  step('7. the thread is whole for one, and cut for another', () => followTheThread(world));
  step('8. journal, hats, forgotten password, sign out everywhere', () => lookBack(world));
  step(
    '8b. a region does all within, nothing beside or above, by screen and by forged request',
    () => delegate(world, storyContext(constellation.run, constellation.home)),
  );
  step('9. what is wrong is refused in a sentence of its own, and changes nothing', () =>
    refuseBadInput(world, storyContext(constellation.run, constellation.home)),
  );
  test('axe found nothing, and no browser complained', async () => {
    await world.close();
    expect(world.faults).toEqual([]);
  });
});

describe('tools that others make', () => {
  let visit: World;
  let tools: AttachedTools;
  let desk: Desk;
  beforeAll(() => {
    visit = openWorld(constellation.run, browser);
  });
  afterAll(async () => {
    await desk?.[Symbol.asyncDispose]();
    await visit.close();
    await tools?.[Symbol.asyncDispose]();
  });

  step('the command attaches four of them, by OpenID Connect and by SAML', async () => {
    tools = await attachToolsOfOthers(constellation);
  });
  step('they open one after the other with one password', async () => {
    desk = await openEach(visit, tools);
  });
  step('who has no right is refused at each', () => beRefusedAtEach(visit, tools));
  step('a sign-out ends the sessions of those that are told', () =>
    signOutOfAll(visit, desk.page, tools),
  );
  step('a replaced secret interrupts nobody', () => replaceTheSecret(constellation, visit, tools));
});

describe('six weeks later, in French', () => {
  let later: World;
  beforeAll(async () => {
    await constellation.restartAt(SIX_WEEKS_LATER);
    later = openWorld(constellation.run, browser);
  });
  afterAll(() => later?.close());

  step(
    '10. a region says with the keyboard that a date does not suit; the nation takes another',
    () => objectToADate(later),
  );
  step(
    '11. departments are late: dates that hold are proposed and accepted, the end to announce moves',
    () => repairTheDates(later),
  );
  step(
    '12. an error condition pauses wave 2 once a department is on hold; people let it go on',
    () => pauseByCondition(later),
  );
  step('13. a freeze, a derogation and an override, each with its reason and its end', () =>
    freezeAndLift(later, SIX_WEEKS_LATER),
  );
  test('axe found nothing, and no browser complained', async () => {
    await later.close();
    expect(later.faults).toEqual([]);
  });
});

describe('a shorter story, in English, on a telephone', () => {
  test('work, campaign, departments, tools, catalogue, thread, journal, account', async () => {
    const small = openWorld(constellation.run, browser, {
      locale: 'en-GB',
      width: 390,
      height: 844,
    });
    try {
      await shortStory(small);
    } finally {
      await small.close();
    }
    expect(small.faults).toEqual([]);
  });
});
