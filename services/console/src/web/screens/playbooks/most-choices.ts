// SPDX-License-Identifier: AGPL-3.0-or-later

/** As many versions as can be chosen from. */
export const MOST_CHOICES = 200;
