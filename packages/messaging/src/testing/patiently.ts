// SPDX-License-Identifier: AGPL-3.0-or-later

/** Options of `expect.poll` for what takes as long as real servers take. */
export const PATIENTLY = { timeout: 25_000, interval: 20 };
