// SPDX-License-Identifier: AGPL-3.0-or-later

/** One line about what was thrown, for logs and operators. */
export const errorText = (error: unknown): string =>
  error instanceof Error ? error.message || error.name : String(error);
