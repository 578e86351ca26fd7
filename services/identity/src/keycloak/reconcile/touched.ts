// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Keycloak } from '../connection.ts';

interface AdminEvent {
  readonly time: number;
  readonly resourceType?: string;
  readonly authDetails?: { readonly userId?: string };
}

const MOST = 200;
/** Accounts and their groups are brought by tasks of their own. */
const OF_ACCOUNTS: ReadonlySet<string> = new Set([
  'USER',
  'GROUP_MEMBERSHIP',
  'USER_LOGIN_FAILURE',
  'ORGANIZATION_MEMBERSHIP',
]);

/**
 * When somebody else than essaim last wrote in the realm after an instant, accounts apart: by
 * Keycloak's admin events. Null when nobody did.
 */
export const lastTouched = async (
  { request, ownUserId }: Keycloak,
  after: Temporal.Instant,
): Promise<Temporal.Instant | null> => {
  const own = await ownUserId();
  for (let first = 0; ; first += MOST) {
    const query = new URLSearchParams({
      dateFrom: String(after.epochMilliseconds + 1),
      direction: 'desc',
      first: String(first),
      max: String(MOST),
    });
    const page = ((await request('GET', `/admin-events?${query.toString()}`)) ??
      []) as AdminEvent[];
    const foreign = page.find(
      ({ resourceType, authDetails }) =>
        !OF_ACCOUNTS.has(resourceType ?? '') && authDetails?.userId !== own,
    );
    if (foreign) return Temporal.Instant.fromEpochMilliseconds(foreign.time);
    if (page.length < MOST) return null;
  }
};
