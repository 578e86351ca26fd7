// SPDX-License-Identifier: AGPL-3.0-or-later
import { seasonEnd, seasonStart } from './season.ts';

/** Days before the end of a season at which people are warned, the earliest first. */
export const WARNING_DAYS = [60, 30, 7] as const;
export type WarningDays = (typeof WARNING_DAYS)[number];

/** How long before the end of a season the next one can be renewed for. */
const RENEWAL_DAYS = 92;

export type MembershipState = 'current' | 'to-renew' | 'renewed' | 'suspended';

const daysUntil = (today: string, end: string): number =>
  Temporal.PlainDate.from(today).until(end, { largestUnit: 'days' }).days;

/** Whether memberships of the next season are being given already: from 1 June on. */
export const isRenewing = (today: string): boolean =>
  daysUntil(today, seasonEnd(today)) < RENEWAL_DAYS;

/** The last day that a renewal gives: of this season, or of the next once that is being renewed for. */
export const renewalEnd = (today: string): string => {
  const end = seasonEnd(today);
  return isRenewing(today) ? Temporal.PlainDate.from(end).add({ years: 1 }).toString() : end;
};

/**
 * Where a membership stands on a civil date.
 * @param to its last day; null while none is set
 */
export const membershipState = (to: string | null, today: string): MembershipState => {
  if (to !== null && to < today) return 'suspended';
  if (!isRenewing(today)) return 'current';
  return to === null || to >= renewalEnd(today) ? 'renewed' : 'to-renew';
};

/**
 * The warning that is due before the end of a season: the latest whose day has come. Null when none
 * has. A service that was down at an earlier one does not catch it up after the next.
 */
export const dueWarning = (today: string): WarningDays | null => {
  const left = daysUntil(today, seasonEnd(today));
  return WARNING_DAYS.findLast((days) => left <= days) ?? null;
};

/** The first day on which a lapsed membership still counts as suspended: of the season before last. */
export const suspendedSince = (today: string): string =>
  Temporal.PlainDate.from(seasonStart(today)).subtract({ years: 1, days: 1 }).toString();
