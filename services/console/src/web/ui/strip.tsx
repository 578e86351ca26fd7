// SPDX-License-Identifier: AGPL-3.0-or-later
import { isGiven } from '../format/is-given.ts';
import type { Tone } from './tone.ts';

/** One small tile per thing, decorative: a sentence beside it says the same. */
export function Strip({
  tones,
  big,
  dimmed,
}: {
  tones: readonly Tone[];
  big?: boolean;
  dimmed?: Tone | null;
}) {
  return (
    <span className={big === true ? 'strip big' : 'strip'} aria-hidden="true">
      {tones.map((tone, index) => (
        <i
          // oxlint-disable-next-line react/no-array-index-key -- tiles have no identity of their own
          key={index}
          className={isGiven(dimmed) && dimmed !== tone ? `s-${tone} dim` : `s-${tone}`}
        />
      ))}
    </span>
  );
}
