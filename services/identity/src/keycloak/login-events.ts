// SPDX-License-Identifier: AGPL-3.0-or-later
import type { LoginEvent } from '../app/ports.ts';
import type { Keycloak } from './connection.ts';

interface StoredEvent {
  readonly time?: number;
  readonly clientId?: string;
  readonly userId?: string;
}

const PAGE = 200;

/** The sign-ins that Keycloak stored since an instant, oldest first. */
export const loginEvents = async (
  { request }: Keycloak,
  since: Temporal.Instant,
): Promise<LoginEvent[]> => {
  const found: LoginEvent[] = [];
  for (let first = 0; ; first += PAGE) {
    const query = new URLSearchParams({
      type: 'LOGIN',
      dateFrom: String(since.epochMilliseconds),
      direction: 'asc',
      first: String(first),
      max: String(PAGE),
    });
    const page = ((await request('GET', `/events?${query.toString()}`)) ?? []) as StoredEvent[];
    found.push(...page.flatMap(loginEvent));
    if (page.length < PAGE) return found;
  }
};

const loginEvent = ({ time, clientId, userId }: StoredEvent): LoginEvent[] =>
  time === undefined || clientId === undefined || userId === undefined
    ? []
    : [
        {
          at: Temporal.Instant.fromEpochMilliseconds(time),
          clientId,
          accountId: userId,
        },
      ];
