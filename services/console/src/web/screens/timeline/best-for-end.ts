// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Planning } from '../../api/schemas.ts';

type Help = Pick<Planning['Help'], 'lastLiveDays'>;

/** More than anybody goes and asks for. */
const SHOWN = 4;

/** The helps that bring the last opening nearer, those that win most first. */
export function bestForEnd<Item extends Help>(items: readonly Item[]): Item[] {
  return items
    .filter(({ lastLiveDays }) => lastLiveDays < 0)
    .toSorted((a, b) => a.lastLiveDays - b.lastLiveDays)
    .slice(0, SHOWN);
}
