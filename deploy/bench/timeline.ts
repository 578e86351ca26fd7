// SPDX-License-Identifier: AGPL-3.0-or-later
import {
  launchBrowser,
  openDesk,
  openSession,
  signIn,
  startConstellation,
  storyContext,
} from '@essaim/dev-env';
import type { Benchmark } from '../local/bench.ts';
import { commitCountry } from './http/country.ts';
import { percentile } from './measure/percentile.ts';
import { openEverything } from './timeline/open-everything.ts';
import { scrollFrames } from './timeline/scroll-frames.ts';

const FRAME_MS = 1000 / 60;
const FRAMES = 600;
const round = (value: number) => Math.round(value * 100) / 100;

const figuresOf = (intervals: readonly number[]) => ({
  p50Ms: round(percentile(intervals, 0.5)),
  p95Ms: round(percentile(intervals, 0.95)),
  perSecond: round(1000 / (intervals.reduce((sum, one) => sum + one, 0) / intervals.length)),
});

/** Scrolling through ten thousand tasks in the browser, against an empty page of the same height. */
export const benchmark: Benchmark = {
  description:
    'frames a second through a timeline of 10,000 tasks, against an empty page of its height',
  measure: async () => {
    await using constellation = await startConstellation('bench-timeline');
    const { run, home } = constellation;
    const planner = run.accounts.find(
      ({ role, tier }) => role === 'coordination' && tier === 'national',
    );
    if (!planner) throw new Error('the demonstration has no national coordination');
    const { campaignId } = await commitCountry(openSession(storyContext(run, home), planner.email));
    const browser = await launchBrowser();
    try {
      await using desk = await openDesk(browser);
      const { page } = desk;
      await signIn(page, run, planner.email, `/frise?id=${campaignId}`);
      const began = performance.now();
      await page.locator('tbody.rows-box tr').first().waitFor();
      const firstRowsMs = Math.round(performance.now() - began);
      const rows = await openEverything(page);
      const intervals = await scrollFrames(page, FRAMES);
      const height = await page.evaluate(() => document.documentElement.scrollHeight);
      const empty = await desk.context.newPage();
      await empty.setContent(`<!doctype html><div style="height:${height}px"></div>`);
      await empty.bringToFront();
      const peer = await scrollFrames(empty, FRAMES);
      const [ours, bare] = [figuresOf(intervals), figuresOf(peer)];
      return {
        rows,
        firstRowsMs,
        timeline: ours,
        emptyPage: bare,
        limitMs: round(FRAME_MS),
        ratioToEmptyPage: round(ours.p95Ms / bare.p95Ms),
        ratioToLimit: round(ours.p95Ms / FRAME_MS),
      };
    } finally {
      await browser.close();
    }
  },
};
