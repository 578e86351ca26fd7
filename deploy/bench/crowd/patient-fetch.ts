// SPDX-License-Identifier: AGPL-3.0-or-later
import { setTimeout as pause } from 'node:timers/promises';

/** How requests went, in milliseconds. */
export interface Taken {
  /** Each from being sent to its answer. */
  readonly reads: number[];
  readonly writes: number[];
  /** From the first attempt to the answer, where there was more than one attempt. */
  readonly waits: number[];
  /** Attempts that a dying or a missing service did not answer. */
  cut: number;
}

const PAUSE_MS = 500;
const GIVE_UP_MS = 60_000;
const AWAY = new Set([502, 503, 504]);

/**
 * A fetch that asks again, the very same request, as long as nobody answers.
 * @returns the first answer; its time is noted
 */
export const patientFetch =
  (taken: Taken, token: () => Promise<string>, now: () => number) =>
  async (request: Request): Promise<Response> => {
    const begun = now();
    let attempts = 0;
    for (;;) {
      attempts += 1;
      const sent = now();
      try {
        const response = await fetch(request.clone());
        const body = await response.arrayBuffer();
        const ms = now() - sent;
        if (!AWAY.has(response.status) && response.status !== 401) {
          (request.method === 'GET' ? taken.reads : taken.writes).push(ms);
          if (attempts > 1) taken.waits.push(now() - begun);
          return new Response(body.byteLength === 0 ? null : body, response);
        }
      } catch (error) {
        if (now() - begun > GIVE_UP_MS) throw error;
      }
      taken.cut += 1;
      if (now() - begun > GIVE_UP_MS) throw new Error(`nobody answers ${request.url}`);
      await pause(PAUSE_MS);
      request.headers.set('authorization', `Bearer ${await token()}`);
    }
  };
