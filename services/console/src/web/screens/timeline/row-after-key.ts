// SPDX-License-Identifier: AGPL-3.0-or-later
import type { TimelineRow } from './timeline-rows.ts';

type Move = { to: number } | { toggle: string } | { choose: true };

const PAGE = 10;

/**
 * What a key does in a tree of rows, after the treegrid pattern of the ARIA Authoring Practices Guide: arrows, Home and
 * End move; right opens and left closes or goes to the parent; Enter and space choose. Null for other keys.
 * @param active index of the row that has the focus
 */
export function rowAfterKey(
  key: string,
  rows: readonly TimelineRow[],
  active: number,
): Move | null {
  const row = rows[active];
  const to = (index: number): Move => ({ to: Math.max(0, Math.min(rows.length - 1, index)) });
  switch (key) {
    case 'ArrowDown':
      return to(active + 1);
    case 'ArrowUp':
      return to(active - 1);
    case 'PageDown':
      return to(active + PAGE);
    case 'PageUp':
      return to(active - PAGE);
    case 'Home':
      return to(0);
    case 'End':
      return to(rows.length - 1);
    case 'ArrowRight':
      return row?.kind !== 'place' ? null : row.open ? to(active + 1) : { toggle: row.key };
    case 'ArrowLeft': {
      if (row?.kind === 'place' && row.open) return { toggle: row.key };
      const parent = rows.findLastIndex(
        (one, index) => index < active && one.level < (row?.level ?? 0),
      );
      return parent < 0 ? null : to(parent);
    }
    case 'Enter':
    case ' ':
      return { choose: true };
    default:
      return null;
  }
}
