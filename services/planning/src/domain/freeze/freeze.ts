// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Uuid } from '@essaim/kernel';
import type { CivilDate } from '../act.ts';

/**
 * What a freeze may forbid: beginning a task that touches users, opening a gate or a wave gate, going
 * live.
 */
export type FrozenAct = 'start' | 'open' | 'live';

/** `deny`: forbids in its periods; `allow`: forbids outside of its windows. */
export type FreezeKind = 'deny' | 'allow';

/** Some days in a row, both ends included. */
export interface FreezePeriod {
  readonly firstDay: CivilDate;
  readonly lastDay: CivilDate;
}

/** A freeze in one of its periods. */
export interface RunningFreeze {
  readonly id: Uuid;
  /** Nation or region: it freezes the organisation and all below. */
  readonly organisationId: Uuid;
  /** Narrows it to those who carry the tag; null for everybody. */
  readonly tag: string | null;
  readonly forbids: readonly FrozenAct[];
  /** Last day of the running period. */
  readonly until: CivilDate;
  /** Whether an override lifts it for everybody today. */
  readonly isLifted: boolean;
  /** Organisations that pass today by a derogation. */
  readonly passing: readonly Uuid[];
}

/** What somebody is about to do, and where. */
export interface FreezeSubject {
  /** The organisation, then those above it. */
  readonly line: readonly Uuid[];
  readonly tags: readonly string[];
  readonly acts: readonly FrozenAct[];
}

/**
 * The freeze that forbids something, the one that lasts longest; null when none does. Deny wins: each
 * freeze that applies has to be lifted or passed by itself.
 */
export const forbiddingFreeze = <Freeze extends RunningFreeze>(
  freezes: readonly Freeze[],
  { line, tags, acts }: FreezeSubject,
): Freeze | null => {
  const [found] = freezes
    .filter(
      (freeze) =>
        !freeze.isLifted &&
        freeze.forbids.some((act) => acts.includes(act)) &&
        line.includes(freeze.organisationId) &&
        (freeze.tag === null || tags.includes(freeze.tag)) &&
        !freeze.passing.some((id) => line.includes(id)),
    )
    .toSorted((a, b) => b.until.localeCompare(a.until) || a.id.localeCompare(b.id));
  return found ?? null;
};
