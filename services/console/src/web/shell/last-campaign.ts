// SPDX-License-Identifier: AGPL-3.0-or-later

const keyOf = (hatId: string) => `essaim-campaign-${hatId}`;

/** The campaign that was looked at last with a hat in this browser; null when it is not known. */
export function lastCampaign(hatId: string): string | null {
  try {
    return localStorage.getItem(keyOf(hatId));
  } catch {
    return null;
  }
}

/** Keeps the campaign that is looked at with a hat, when the browser lets us. */
export function keepLastCampaign(hatId: string, campaignId: string): void {
  try {
    localStorage.setItem(keyOf(hatId), campaignId);
  } catch {
    // Storage is refused: the next visit opens the campaign of the hat's own work.
  }
}
