// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans, useLingui } from '@lingui/react/macro';
import { type KeyboardEvent, useRef } from 'react';
import type { Planning } from '../../api/schemas.ts';
import { useSession } from '../../api/session.ts';
import { dayAndMonth, shortDate } from '../../format/civil-date.ts';
import { placeOf } from '../../territory/place.ts';
import { Glyph } from '../../ui/glyph.tsx';
import { join } from '../../ui/join.ts';
import { ScrollRegion } from '../../ui/scroll-region.tsx';
import { LOAD_STATES } from '../../words/load-words.ts';
import { type CellPlace, cellAfterKey } from './cell-after-key.ts';
import { type LoadCell, loadCell } from './load-cell.ts';
import type { LoadWindow } from './load-window.ts';

type Props = {
  load: Planning['ResourceLoad'];
  shown: LoadWindow;
  chosen: CellPlace | null;
  onChoose: (place: CellPlace) => void;
};

/** Months over their weeks. */
function monthsOf(weeks: readonly string[], language: string) {
  const months: { name: string; weeks: number }[] = [];
  for (const week of weeks) {
    const { month } = dayAndMonth(week, language);
    const isFirst = months.length === 0 || week.slice(5, 7) === '01';
    const name = isFirst ? `${month} ${week.slice(0, 4)}` : month;
    const open = months.at(-1);
    if (open !== undefined && open.name.split(' ')[0] === month) open.weeks += 1;
    else months.push({ name, weeks: 1 });
  }
  return months;
}

const textOf = ({ percent, state }: LoadCell) =>
  percent === null ? (state === 'closed' ? '·' : '–') : String(percent);

/** One row an organisation, one cell a week: a table, with one stop for the Tab key. */
export function HeatMap({ load, shown, chosen, onChoose }: Props) {
  const { t, i18n } = useLingui();
  const { today } = useSession();
  const box = useRef<HTMLTableElement>(null);
  const weeks = load.weeks.slice(shown.first, shown.last + 1);
  const size = { rows: load.rows.length, ...shown };
  const stop =
    chosen !== null && chosen.week >= shown.first && chosen.week <= shown.last
      ? chosen
      : { row: 0, week: shown.first };
  const go = (event: KeyboardEvent<HTMLButtonElement>, from: CellPlace) => {
    const next = cellAfterKey(from, event.key, size);
    if (next === null) return;
    event.preventDefault();
    onChoose(next);
    box.current?.querySelector<HTMLElement>(`[data-cell="${next.row} ${next.week}"]`)?.focus();
  };
  const labelOf = (row: Planning['LoadRow'], cell: LoadCell) => {
    const place = placeOf(row.organisation);
    const day = shortDate(load.weeks[cell.week] ?? today, i18n.locale, today);
    const state = i18n._(LOAD_STATES[cell.state].label);
    const { percent } = cell;
    return percent === null
      ? t`${place}, semaine du ${day}, ${state}`
      : t`${place}, semaine du ${day}, ${percent} %, ${state}`;
  };
  return (
    <ScrollRegion label={t`Charge par semaine`}>
      <table className="heat" ref={box}>
        <caption className="vh">
          <Trans>Charge de chaque structure en pour cent, par semaine</Trans>
        </caption>
        <thead>
          <tr>
            <th scope="col" rowSpan={2}>
              <Trans>Structure</Trans>
            </th>
            {monthsOf(weeks, i18n.locale).map(({ name, weeks: span }, index) => (
              <th
                // oxlint-disable-next-line react/no-array-index-key -- months have no identity of their own
                key={index}
                scope="colgroup"
                colSpan={span}
              >
                {name}
              </th>
            ))}
          </tr>
          <tr>
            {weeks.map((week) => (
              <th key={week} scope="col" className="heat-week">
                <abbr title={shortDate(week, i18n.locale, today)}>{Number(week.slice(8))}</abbr>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {load.rows.map((row, index) => (
            <tr key={row.organisation.key} className={`tier-${row.organisation.tier}`}>
              <th scope="row">{placeOf(row.organisation)}</th>
              {weeks.map((day, offset) => {
                const cell = loadCell(row, shown.first + offset);
                const place = { row: index, week: cell.week };
                const { tone } = LOAD_STATES[cell.state];
                const isStop = stop.row === index && stop.week === cell.week;
                const isChosen = chosen?.row === index && chosen.week === cell.week;
                return (
                  <td key={day}>
                    <button
                      type="button"
                      data-cell={`${index} ${cell.week}`}
                      className={join('heat-cell', tone !== null && `tile s-${tone}`)}
                      aria-label={labelOf(row, cell)}
                      aria-current={isChosen ? 'true' : undefined}
                      tabIndex={isStop ? 0 : -1}
                      onClick={() => onChoose(place)}
                      onKeyDown={(event) => go(event, place)}
                    >
                      <span>{textOf(cell)}</span>
                      {(tone === 'late' || tone === 'block') && <Glyph name={tone} />}
                    </button>
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
