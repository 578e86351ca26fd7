// SPDX-License-Identifier: AGPL-3.0-or-later

/** What the change stream carries: something changed, read it again. Never its content. */
export type Change = { type: string; id: string; version: number };

/** Header that the console's own page adds to each request that writes. */
export const REQUEST_HEADER = 'essaim-request';
