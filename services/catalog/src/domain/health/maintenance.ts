// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Uuid } from '@essaim/kernel';

/** A time when a hoster works on an instance, or on all of its own. Instants are RFC 3339. */
export interface Maintenance {
  readonly id: Uuid;
  readonly version: number;
  readonly hosterOrganisationId: Uuid;
  /** Null: all instances of the hoster. */
  readonly instanceId: Uuid | null;
  readonly startsAt: string;
  readonly endsAt: string;
  /** What people can expect, in the hoster's words. */
  readonly message: string;
  readonly createdBy: Uuid;
  readonly cancelledAt: string | null;
}

/** Whether the work goes on at an instant. */
export const isInForce = (
  { startsAt, endsAt, cancelledAt }: Pick<Maintenance, 'startsAt' | 'endsAt' | 'cancelledAt'>,
  at: Temporal.Instant,
): boolean =>
  cancelledAt === null &&
  Temporal.Instant.compare(startsAt, at) <= 0 &&
  Temporal.Instant.compare(at, endsAt) < 0;
