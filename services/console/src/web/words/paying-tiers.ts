// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Planning } from '../api/schemas.ts';

export type PayingTier = keyof Planning['CostTotal']['shares'];

/** Who pays, in the order in which they do. */
export const PAYING_TIERS: readonly PayingTier[] = ['departmental', 'regional', 'national'];
