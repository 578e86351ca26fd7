// SPDX-License-Identifier: AGPL-3.0-or-later

/** Whether the services gave a value: a field that they leave out and one that is null mean the same. */
export const isGiven = <Value>(value: Value): value is NonNullable<Value> =>
  value !== null && value !== undefined;
