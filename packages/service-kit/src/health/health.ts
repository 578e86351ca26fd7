// SPDX-License-Identifier: AGPL-3.0-or-later
import type { RequestHandler } from 'express';

/** Answers null when all is well, else why not, in a few words without secrets. */
export type HealthCheck = () => Promise<string | null>;

export type HealthChecks = Readonly<Record<string, HealthCheck>>;

/** What operators watch, such as messages that wait; numbers without judgement. */
export type HealthFigures = () => Promise<Readonly<Record<string, number>>>;

const PATIENCE_MS = 2000;

const withPatience = async (check: HealthCheck): Promise<string | null> => {
  let timer: NodeJS.Timeout | undefined;
  const impatience = new Promise<string>((resolve) => {
    timer = setTimeout(() => resolve('no answer in time'), PATIENCE_MS);
  });
  try {
    return await Promise.race([check(), impatience]);
  } catch (error) {
    return error instanceof Error ? error.message : 'failed';
  } finally {
    clearTimeout(timer);
  }
};

/** `GET /health/live`: the process serves. */
export const live: RequestHandler = (_request, response) => {
  response.json({ status: 'live' });
};

/** `GET /health/ready`: every check is well (200), or which is not and why (503). */
export const ready =
  (checks: HealthChecks, figures?: HealthFigures): RequestHandler =>
  async (_request, response) => {
    const results = await Promise.all(
      Object.entries(checks).map(async ([name, check]) => {
        const reason = await withPatience(check);
        return { name, ok: reason === null, ...(reason !== null && { reason }) };
      }),
    );
    const isReady = results.every(({ ok }) => ok);
    response.status(isReady ? 200 : 503).json({
      status: isReady ? 'ready' : 'not-ready',
      checks: results,
      ...(figures && { figures: await figures().catch(() => ({})) }),
    });
  };
