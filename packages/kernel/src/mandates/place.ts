// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Uuid } from '../id.ts';
import type { Tier } from '../tier.ts';

/** Where an action happens: an organisation and those above it. */
export interface Place {
  readonly organisationId: Uuid;
  readonly tier: Tier;
  /** The organisations above, nearest first. */
  readonly ancestors: readonly Uuid[];
}
