// SPDX-License-Identifier: AGPL-3.0-or-later

/** The strata of the network, and the hosters that stand beside it. */
export const TIERS = ['national', 'regional', 'departmental', 'local', 'hoster'] as const;
export type Tier = (typeof TIERS)[number];

/** Whether a text names a tier. */
export const isTier = (text: string): text is Tier => (TIERS as readonly string[]).includes(text);
