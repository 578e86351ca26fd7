// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Uuid } from '@essaim/kernel';
import { betweenWindows } from './freeze-periods.ts';
import type { FreezeKind, FreezePeriod, FrozenAct } from './freeze.ts';

/** A freeze, or windows, as far as windows are joined. */
export interface JoinedFreeze<Exception = unknown> {
  readonly kind: FreezeKind;
  readonly organisationId: Uuid;
  readonly tag: string | null;
  readonly forbids: readonly FrozenAct[];
  /** From its placement to its end. */
  readonly counts: FreezePeriod;
  /** The periods in which it forbids, in their order; of windows what lies between them. */
  readonly periods: readonly FreezePeriod[];
  readonly exceptions: readonly Exception[];
}

const isBeside = (one: JoinedFreeze, other: JoinedFreeze): boolean =>
  other !== one &&
  other.kind === 'allow' &&
  other.organisationId === one.organisationId &&
  other.tag === one.tag;

const windowsOf = ({ periods, counts }: JoinedFreeze): FreezePeriod[] =>
  betweenWindows(periods, counts.firstDay, counts.lastDay);

const without = (
  periods: readonly FreezePeriod[],
  windows: readonly FreezePeriod[],
): FreezePeriod[] =>
  periods.flatMap(({ firstDay, lastDay }) => betweenWindows(windows, firstDay, lastDay));

/**
 * Windows of one place and one tag add up: what one of them opens, no other closes, and who passes one
 * passes those beside it. What forbids in its periods stays as it is: deny wins.
 * @returns the same freezes; windows once for each part of what they forbid that is closed on other days
 */
export const joinWindows = <Freeze extends JoinedFreeze>(freezes: readonly Freeze[]): Freeze[] =>
  freezes.flatMap((one) => {
    const beside = one.kind === 'deny' ? [] : freezes.filter((other) => isBeside(one, other));
    if (beside.length === 0) return [one];
    const about = (act: FrozenAct) => beside.filter(({ forbids }) => forbids.includes(act));
    const parts = Map.groupBy(one.forbids, (act) =>
      about(act)
        .map((other) => beside.indexOf(other))
        .join(),
    );
    return [...parts.values()].map((forbids): Freeze => {
      const others = forbids[0] === undefined ? [] : about(forbids[0]);
      const windows = others
        .flatMap(windowsOf)
        .toSorted((a, b) => a.firstDay.localeCompare(b.firstDay));
      return {
        ...one,
        forbids,
        periods: without(one.periods, windows),
        exceptions: [one, ...others].flatMap(({ exceptions }) => exceptions),
      };
    });
  });
