// SPDX-License-Identifier: AGPL-3.0-or-later
import type { InstantText } from '../act.ts';

/** Days after which the tier above is told of a task that is blocked. */
const PATIENCE_DAYS = 3;

/** The day on which the tier above is told of a block. */
export const toldOn = (since: InstantText): string =>
  Temporal.PlainDate.from(since.slice(0, 10)).add({ days: PATIENCE_DAYS }).toString();
