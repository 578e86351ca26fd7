// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Planning } from '../api/schemas.ts';

type Known = Pick<Planning['CampaignSummary'], 'id' | 'live' | 'departments'>;

/**
 * The campaign that a page is about: the first of the wanted ones that exists, else the newest one that
 * runs, else the newest.
 * @param campaigns newest first
 * @param wanted ids by precedence
 */
export function chooseCampaign<Campaign extends Known>(
  campaigns: readonly Campaign[],
  wanted: readonly (string | null | undefined)[],
): Campaign | undefined {
  return (
    wanted.flatMap((id) => campaigns.find((one) => one.id === id) ?? [])[0] ??
    campaigns.find(({ live, departments }) => live < departments) ??
    campaigns[0]
  );
}
