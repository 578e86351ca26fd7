// SPDX-License-Identifier: AGPL-3.0-or-later
import { type CSSProperties, memo } from 'react';
import { chainLinks } from './chain-links.ts';
import type { TimelineRow } from './timeline-rows.ts';
import type { TimelineScale } from './timeline-scale.ts';

type Props = {
  rows: readonly TimelineRow[];
  chain: readonly string[];
  scale: TimelineScale;
  tops: readonly number[];
  total: number;
  height: number;
};

/** The chain that fixes the end, drawn over the bars; the rows say in words that they are in it. */
export const ChainPicture = memo(function ChainPicture({
  rows,
  chain,
  scale,
  tops,
  total,
  height,
}: Props) {
  const links = chainLinks(rows, chain, scale, { tops, height });
  return (
    <div className="links" aria-hidden="true">
      <div className="links-box">
        <svg viewBox={`0 0 100 ${total}`} preserveAspectRatio="none">
          {links.map(({ key, path }) => (
            <path key={key} d={path} vectorEffect="non-scaling-stroke" />
          ))}
        </svg>
        {links.map(({ key, x, y, down }) => (
          <i
            key={key}
            className={down ? 'tip' : 'tip up'}
            style={{ '--a': x, top: y } as CSSProperties}
          />
        ))}
      </div>
    </div>
  );
});
