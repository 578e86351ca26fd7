// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans, useLingui } from '@lingui/react/macro';
import {
  type CSSProperties,
  type KeyboardEvent,
  useCallback,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import type { Planning } from '../../api/schemas.ts';
import { useSession } from '../../api/session.ts';
import { join } from '../../ui/join.ts';
import { ChainPicture } from './chain-picture.tsx';
import { drawnWith } from './drawn.ts';
import { GridRow } from './grid-row.tsx';
import { rowAfterKey } from './row-after-key.ts';
import { rowTops } from './row-tops.ts';
import { TimelineAxis } from './timeline-axis.tsx';
import { type TimelineRow as Row, isInChain, timelineRows } from './timeline-rows.ts';
import { usePrinting } from './use-printing.ts';
import { useRowHeights } from './use-row-heights.ts';
import { shownRows } from './shown-rows.ts';
import { useRowsInSight } from './use-rows-in-sight.ts';

export type Shown = { reference: boolean; chain: boolean; closed: boolean };

type Props = {
  timeline: Planning['Timeline'];
  shown: Shown;
  /** Whole months fit the page, weeks are wider than it. */
  unit: 'month' | 'week';
  chosen: string | null;
  onChoose: (key: string) => void;
};

const WEEK_REM = 2.25;
/** A table that opens: the treegrid pattern of the ARIA Authoring Practices Guide. */
const TREE = { role: 'treegrid' };

/** The rows of a timeline, as a tree that opens; only those near the window are in the page. */
export function TimelineGrid({ timeline, shown, unit, chosen, onChoose }: Props) {
  const { t } = useLingui();
  const { today } = useSession();
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set());
  const [active, setActive] = useState(0);
  const box = useRef<HTMLTableSectionElement>(null);
  const movesFocus = useRef(false);
  const heights = useRowHeights();
  const isPrinting = usePrinting();
  const drawn = useMemo(() => drawnWith(timeline), [timeline]);
  const rows = useMemo(() => timelineRows(timeline, opened), [timeline, opened]);
  const { tops, total } = useMemo(() => rowTops(rows, heights), [rows, heights]);
  const chain = useMemo(() => new Set(timeline.chain), [timeline]);
  const sight = useRowsInSight(box, tops);
  const current = Math.min(active, rows.length - 1);
  useLayoutEffect(() => {
    if (!movesFocus.current) return;
    movesFocus.current = false;
    const row = box.current?.querySelector<HTMLElement>(`[data-index="${active}"]`);
    row?.focus({ preventScroll: true });
    row?.scrollIntoView({ block: 'nearest' });
  }, [active]);
  const toggle = useCallback(
    (key: string) => setOpened((before) => before.symmetricDifference(new Set([key]))),
    [],
  );
  const pick = useCallback(
    (row: Row, index: number) => {
      setActive(index);
      if (row.kind === 'lane') return;
      if (row.kind === 'place') toggle(row.key);
      onChoose(row.key);
    },
    [onChoose, toggle],
  );
  const press = useCallback(
    (event: KeyboardEvent) => {
      const move = rowAfterKey(event.key, rows, current);
      const row = rows[current];
      if (move === null || row === undefined) return;
      event.preventDefault();
      if ('toggle' in move) toggle(move.toggle);
      else if ('choose' in move) pick(row, current);
      else {
        movesFocus.current = true;
        setActive(move.to);
      }
    },
    [rows, current, toggle, pick],
  );
  const now = drawn.scale.at(today);
  const frame = {
    '--row': `${heights.row}px`,
    '--lane': `${heights.lane}px`,
    '--now': now >= 0 && now <= 100 ? `${now}%` : '-10%',
    '--weeks': unit === 'week' ? `${(drawn.scale.days / 7) * WEEK_REM}rem` : '0px',
  } as CSSProperties;
  const visible = isPrinting ? [...rows.keys()] : shownRows(sight, current, rows.length);
  if (rows.length === 0) {
    return (
      <p>
        <Trans>Rien n’est daté ici.</Trans>
      </p>
    );
  }
  const hides = [
    !shown.reference && 'no-reference',
    !shown.chain && 'no-chain',
    !shown.closed && 'no-closed',
  ];
  return (
    <div className={join('gantt', unit === 'week' && 'wide', ...hides)} style={frame}>
      <div className="grid-of-rows">
        <table {...TREE} aria-label={t`Étapes par strate`} aria-rowcount={rows.length + 1}>
          <TimelineAxis scale={drawn.scale} now={now} />
          <tbody className="rows-box" ref={box} style={{ height: total }}>
            {visible.map((index) => {
              const row = rows[index];
              if (row === undefined) return null;
              return (
                <GridRow
                  key={row.key}
                  row={row}
                  index={index}
                  top={tops[index] ?? 0}
                  isCurrent={index === current}
                  isChosen={row.key === chosen}
                  inChain={isInChain(row, chain)}
                  drawn={drawn}
                  onPress={press}
                  onPick={pick}
                />
              );
            })}
          </tbody>
        </table>
        <ChainPicture
          rows={rows}
          chain={timeline.chain}
          scale={drawn.scale}
          tops={tops}
          total={total}
          height={heights.row}
        />
      </div>
    </div>
  );
}
