// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { passwordGrant, refreshGrant } from '../../demonstration/session.ts';
import { until } from '../../demonstration/until.ts';
import type { StoryContext } from '../story-context.ts';

/** Ways in that somebody has: tokens of a sign-in by password, and a page of the console. */
export interface WaysIn {
  readonly email: string;
  readonly accessToken: string;
  readonly refreshToken: string;
  readonly page: Page;
  readonly console: string;
}

/** What is promised of a departure, in milliseconds. */
export const KEYCLOAK_MS = 5_000;
export const SERVICES_MS = 10_000;

type Doors = Readonly<Record<string, () => Promise<boolean>>>;

const READS = { identity: '/me', catalog: '/launcher', planning: '/tasks?mine=true' } as const;

/** Signs in by password, beside a page of the console on which the person is signed in already. */
export const openWays = async (
  context: StoryContext,
  page: Page,
  console: string,
  email: string,
): Promise<WaysIn> => {
  const { access_token: accessToken = '', refresh_token: refreshToken = '' } = await passwordGrant(
    context,
    email,
  );
  const ways = { email, accessToken, refreshToken, page, console };
  await until(`${email} is let in everywhere`, 30_000, async () => {
    const refused = await Promise.all(
      Object.values(serviceDoors(context, ways)).map((isRefused) => isRefused()),
    );
    return refused.every((one) => !one) ? true : undefined;
  });
  return ways;
};

/** Keycloak: a sign-in by password and a refresh. */
export const keycloakDoors = (context: StoryContext, ways: WaysIn): Doors => ({
  'sign-in': async () =>
    (await passwordGrant(context, ways.email)).error_description === 'Account disabled',
  refresh: async () => (await refreshGrant(context, ways.refreshToken)).error === 'invalid_grant',
});

/** The services with the access token, and the console with its cookie. */
export const serviceDoors = ({ services }: StoryContext, ways: WaysIn): Doors => ({
  ...Object.fromEntries(
    Object.entries(READS).map(([service, path]) => [
      service,
      async () => {
        const { status } = await fetch(`${services[service as keyof typeof READS]}${path}`, {
          headers: { authorization: `Bearer ${ways.accessToken}` },
        });
        return isRefusal(status);
      },
    ]),
  ),
  console: async () => {
    const answer = await ways.page.request.get(`${ways.console}/api/identity/me`);
    return isRefusal(answer.status());
  },
});

/** @throws Error for an answer that is neither a refusal nor what was asked for */
const isRefusal = (status: number): boolean => {
  expect([200, 401, 403]).toContain(status);
  return status !== 200;
};

/**
 * Waits until each door is shut.
 * @param since from when it counts, on the clock of `performance`
 * @returns milliseconds, by door
 * @throws Error that names the door that was open for too long
 */
export const shutWithin = async (
  doors: Doors,
  mostMs: number,
  since: number,
): Promise<Record<string, number>> => {
  const measured = await Promise.all(
    Object.entries(doors).map(async ([name, isShut]) => {
      const left = mostMs - (performance.now() - since);
      await until(`refused by ${name}`, left, async () => ((await isShut()) ? true : undefined));
      return [name, Math.round(performance.now() - since)] as const;
    }),
  );
  for (const [name, ms] of measured) expect(ms, name).toBeLessThan(mostMs);
  return Object.fromEntries(measured);
};

/** Says how fast the doors were shut. */
export const tellMeasured = (what: string, measured: Readonly<Record<string, number>>): void => {
  process.stdout.write(`refused after ms, ${what}: ${JSON.stringify(measured)}\n`);
};
