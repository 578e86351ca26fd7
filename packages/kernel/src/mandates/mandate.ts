// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Uuid } from '../id.ts';
import type { Tier } from '../tier.ts';
import type { MandateRole } from './role.ts';

/** A person's role at an organisation, over it alone or over its subtree, between two civil dates. */
export interface Mandate {
  readonly id: Uuid;
  readonly personId: Uuid;
  readonly organisationId: Uuid;
  readonly tier: Tier;
  readonly role: MandateRole;
  readonly scope: 'self' | 'subtree';
  /** First day, `YYYY-MM-DD`. */
  readonly from: string;
  /** Last day, included; null while no end is set. */
  readonly to: string | null;
}

/** Whether a mandate holds on a civil date (`YYYY-MM-DD`). */
export const isInForce = (mandate: Mandate, date: string): boolean =>
  mandate.from <= date && (mandate.to === null || date <= mandate.to);
