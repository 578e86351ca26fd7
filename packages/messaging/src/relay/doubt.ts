// SPDX-License-Identifier: AGPL-3.0-or-later

/**
 * Something happened after which it is unknown what the stream holds: only reading it again tells.
 * A publish that failed may well have been stored.
 */
export class Doubt extends Error {
  override readonly name = 'Doubt';
}
