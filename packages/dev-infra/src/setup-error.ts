// SPDX-License-Identifier: AGPL-3.0-or-later

/** A step of the local installation that cannot be done; its message is one sentence that says what to install or change. */
export class SetupError extends Error {
  override readonly name = 'SetupError';
}
