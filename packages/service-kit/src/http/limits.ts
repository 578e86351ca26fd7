// SPDX-License-Identifier: AGPL-3.0-or-later

/** Largest JSON body, in bytes. */
export const MAX_JSON_BYTES = 1_000_000;
/** Largest file, in bytes. */
export const MAX_FILE_BYTES = 10_000_000;
