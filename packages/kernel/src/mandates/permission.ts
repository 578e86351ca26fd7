// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Tier } from '../tier.ts';
import type { MandateRole } from './role.ts';

/** One way to hold a permission. */
export interface Grant {
  readonly roles: readonly MandateRole[];
  /** Tiers of the organisation at which the mandate is held. */
  readonly tiers: readonly Tier[];
  /** How the mandate must stand to the place: see `permit`. */
  readonly relation: 'at' | 'above' | 'within' | 'anywhere';
  /** Tiers that the place may have; any when absent. */
  readonly placeTiers?: readonly Tier[];
}

/** The ways, any of which is enough. An empty list allows nobody. */
export type Permission = readonly Grant[];
