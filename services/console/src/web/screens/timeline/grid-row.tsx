// SPDX-License-Identifier: AGPL-3.0-or-later
import { type KeyboardEvent, memo } from 'react';
import { join } from '../../ui/join.ts';
import type { Drawn } from './drawn.ts';
import { TimelineRow } from './timeline-row.tsx';
import type { TimelineRow as Row } from './timeline-rows.ts';

type Props = {
  row: Row;
  index: number;
  /** Pixels below the first row. */
  top: number;
  /** The one row that a press of Tab leads to. */
  isCurrent: boolean;
  isChosen: boolean;
  inChain: boolean;
  drawn: Drawn;
  onPress: (event: KeyboardEvent) => void;
  onPick: (row: Row, index: number) => void;
};

/** A row at its place. It is drawn once, however often the page is scrolled. */
export const GridRow = memo(function GridRow(props: Props) {
  const { row, index, top, isCurrent, isChosen, inChain, drawn, onPress, onPick } = props;
  return (
    <tr
      data-index={index}
      tabIndex={isCurrent ? 0 : -1}
      aria-rowindex={index + 2}
      aria-level={row.level}
      aria-expanded={row.kind === 'place' ? row.open : undefined}
      aria-selected={row.kind === 'lane' ? undefined : isChosen}
      className={join('grid-row', row.kind, row.level === 3 && 'sub', inChain && 'ch')}
      style={{ top }}
      onKeyDown={onPress}
      onClick={() => onPick(row, index)}
    >
      <TimelineRow row={row} inChain={inChain} drawn={drawn} />
    </tr>
  );
});
