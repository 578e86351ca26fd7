// SPDX-License-Identifier: AGPL-3.0-or-later
import type { RequestHandler } from 'express';

/** Answers null when all is well, else why not, in a few words without secrets. */
export type HealthCheck = () => Promise<string | null>;

export type HealthChecks = Readonly<Record<string, HealthCheck>>;

/** What operators watch, such as messages that wait; numbers without judgement. */
export type HealthFigures = () => Promise<Readonly<Record<string, number>>>;

/** What `GET /health/ready` looks at. */
export interface Health {
  /** What every request needs: while one of them is away the service is not ready. */
  readonly needs: HealthChecks;
  /** What only delays events or work in the background: the service is degraded, and ready. */
  readonly delays: HealthChecks;
  readonly figures?: HealthFigures;
}

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

/**
 * `GET /health/ready`: `ready` or `degraded` (200), or `not-ready` (503), with each check, whether
 * requests need it, and why it is not well.
 */
export const ready =
  ({ needs, delays, figures }: Health): RequestHandler =>
  async (_request, response) => {
    const checks = await Promise.all([
      ...Object.entries(needs).map(([name, check]) => looked(name, true, check)),
      ...Object.entries(delays).map(([name, check]) => looked(name, false, check)),
    ]);
    const failing = checks.filter(({ ok }) => !ok);
    const isReady = !failing.some(({ needed }) => needed);
    response.status(isReady ? 200 : 503).json({
      status: !isReady ? 'not-ready' : failing.length > 0 ? 'degraded' : 'ready',
      checks,
      ...(figures && { figures: await figures().catch(() => ({})) }),
    });
  };

const looked = async (name: string, needed: boolean, check: HealthCheck) => {
  const reason = await withPatience(check);
  return { name, needed, ok: reason === null, ...(reason !== null && { reason }) };
};
