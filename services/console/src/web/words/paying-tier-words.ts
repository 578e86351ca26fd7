// SPDX-License-Identifier: AGPL-3.0-or-later
import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { PayingTier } from './paying-tiers.ts';

export const PAYING_TIER_WORDS: Record<PayingTier, MessageDescriptor> = {
  departmental: msg`Part des départements`,
  regional: msg`Part des régions`,
  national: msg`Part nationale`,
};
