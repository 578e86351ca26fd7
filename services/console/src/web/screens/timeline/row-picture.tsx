// SPDX-License-Identifier: AGPL-3.0-or-later
import type { CSSProperties, ReactNode } from 'react';
import type { RowState } from './row-state.ts';
import type { Item } from './timeline-rows.ts';
import type { TimelineScale } from './timeline-scale.ts';

type Props = {
  start: string | null;
  end: string | null;
  reference: Item['reference'];
  state: RowState | null;
  isMoment: boolean;
  scale: TimelineScale;
  band: string;
  glyph: ReactNode;
};

const placed = (from: number, width: number) => ({ '--a': from, '--w': width }) as CSSProperties;

/** A bar, or a diamond for a decision, over its ghost in the reference. The cells beside it say the same in words. */
export function RowPicture({ start, end, reference, state, isMoment, scale, band, glyph }: Props) {
  const from = isMoment ? end : start;
  const tone = state?.tone ?? 'prep';
  return (
    <div className="ground" aria-hidden="true" style={{ '--band': band } as CSSProperties}>
      {reference !== null && (
        <i
          className={isMoment ? 'ghost dia' : 'ghost'}
          style={
            isMoment
              ? placed(scale.at(reference.end) + scale.width(reference.end, reference.end) / 2, 0)
              : placed(scale.at(reference.start), scale.width(reference.start, reference.end))
          }
        />
      )}
      {from !== null &&
        end !== null &&
        (isMoment ? (
          <i
            className={`dia s-${tone}`}
            style={placed(scale.at(end) + scale.width(end, end) / 2, 0)}
          />
        ) : (
          <i
            className={`bar tile s-${tone}`}
            style={placed(scale.at(from), scale.width(from, end))}
          >
            {glyph}
          </i>
        ))}
    </div>
  );
}
