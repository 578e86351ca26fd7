// SPDX-License-Identifier: AGPL-3.0-or-later
import type { InstantText } from '../act.ts';

/** A gate or a wave gate, with the instant at which it came to its state. */
interface Decided {
  readonly id: string;
  readonly state: string;
  readonly since: InstantText;
}

/** A wave as far as a roll-back looks at it. */
export interface RollBackView {
  readonly committedAt: InstantText;
  /** Wave gates behind the wave before, which let this one on. */
  readonly behindPrevious: readonly Decided[];
  /** Wave gates behind this wave. */
  readonly behind: readonly Decided[];
  /** Gates of its departments. */
  readonly gates: readonly Decided[];
}

export interface RollBackPoint {
  /** The last stable state is that of just before. */
  readonly since: InstantText;
  readonly waveGateIds: ReadonlySet<string>;
  readonly gateIds: ReadonlySet<string>;
  readonly refused: 'roll-back-next' | 'roll-back-nothing' | null;
}

const SAID: ReadonlySet<string> = new Set(['declared', 'accepted', 'opened']);
const idsOf = (list: readonly Decided[]): ReadonlySet<string> => new Set(list.map(({ id }) => id));

/**
 * The last stable state of a wave: before the wave gate that let it on last was opened, or before the
 * commitment where none did. What was decided since is undone; what was taken over with the commitment is not.
 */
export const rollBackPoint = ({
  committedAt,
  behindPrevious,
  behind,
  gates,
}: RollBackView): RollBackPoint => {
  const opened = behindPrevious.filter(({ state }) => state === 'opened');
  const since = opened.reduce((last, gate) => (gate.since > last ? gate.since : last), committedAt);
  const waveGates = opened.filter((gate) => gate.since === since && since > committedAt);
  const closing = gates.filter((gate) => SAID.has(gate.state) && gate.since > since);
  const isNextOn = behind.some(({ state }) => state === 'opened');
  const nothing = waveGates.length + closing.length === 0 ? 'roll-back-nothing' : null;
  return {
    since,
    waveGateIds: idsOf(waveGates),
    gateIds: idsOf(closing),
    refused: isNextOn ? 'roll-back-next' : nothing,
  };
};
