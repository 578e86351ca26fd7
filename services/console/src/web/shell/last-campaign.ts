// SPDX-License-Identifier: AGPL-3.0-or-later

const keyOf = (personId: string) => `essaim-campaign-${personId}`;

/** The campaign that a person looked at last in this browser; null when it is not known. */
export function lastCampaign(personId: string): string | null {
  try {
    return localStorage.getItem(keyOf(personId));
  } catch {
    return null;
  }
}

/** Keeps the campaign that a person looks at, when the browser lets us. */
export function keepLastCampaign(personId: string, campaignId: string): void {
  try {
    localStorage.setItem(keyOf(personId), campaignId);
  } catch {
    // Storage is refused: the next visit opens the campaign of the hat's own work.
  }
}
