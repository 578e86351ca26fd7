// SPDX-License-Identifier: AGPL-3.0-or-later
import { randomUUID } from 'node:crypto';

/** A key under which one run of the command creates something once, however often a request is repeated. */
export const commandKey = (): { readonly 'Idempotency-Key': string } => ({
  'Idempotency-Key': `essaim-cli-${randomUUID()}`,
});
