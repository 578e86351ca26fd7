// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Language } from '@essaim/contracts';
import { type Tier, isTier } from '@essaim/kernel';

const NAMES: Record<Tier, Record<Language, string>> = {
  national: { fr: 'nationale', en: 'national' },
  regional: { fr: 'régionale', en: 'regional' },
  departmental: { fr: 'départementale', en: 'departmental' },
  local: { fr: 'locale', en: 'local' },
  hoster: { fr: 'hébergeur', en: 'hoster' },
};

/** What a tier is called. */
export const tierName = (tier: string, language: Language): string =>
  isTier(tier) ? NAMES[tier][language] : tier;
