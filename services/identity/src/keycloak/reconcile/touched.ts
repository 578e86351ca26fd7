// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Keycloak } from '../connection.ts';

interface AdminEvent {
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

/** Whether anybody but essaim wrote in the realm since an instant, accounts apart: by Keycloak's admin events. */
export const wasTouched = async (
  { request, ownUserId }: Keycloak,
  since: Temporal.Instant,
): Promise<boolean> => {
  const own = await ownUserId();
  for (let first = 0; ; first += MOST) {
    const query = new URLSearchParams({
      dateFrom: String(since.epochMilliseconds),
      direction: 'asc',
      first: String(first),
      max: String(MOST),
    });
    const page = ((await request('GET', `/admin-events?${query.toString()}`)) ??
      []) as AdminEvent[];
    const isForeign = ({ resourceType, authDetails }: AdminEvent): boolean =>
      !OF_ACCOUNTS.has(resourceType ?? '') && authDetails?.userId !== own;
    if (page.some(isForeign)) return true;
    if (page.length < MOST) return false;
  }
};
