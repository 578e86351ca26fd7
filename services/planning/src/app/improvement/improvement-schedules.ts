// SPDX-License-Identifier: AGPL-3.0-or-later

/** How many schedules a search tries: some ten seconds for a whole country. */
export const IMPROVEMENT_SCHEDULES = 20_000;
