// SPDX-License-Identifier: AGPL-3.0-or-later
import { type ReactNode, useLayoutEffect, useRef } from 'react';
import { useLingui } from '@lingui/react/macro';
import { monthOf } from '../format/civil-date.ts';
import { dayPlace, monthTicks, valuePlace, valueTicks } from './chart-scale.ts';
import '../styles/chart.css';

export type ChartPoint = { day: string; value: number };
export type ChartLine = {
  key: string;
  className: string;
  points: readonly ChartPoint[];
  steps?: boolean;
};
/** Between two lines that have a point on the same days. */
export type ChartArea = {
  key: string;
  className: string;
  upper: readonly ChartPoint[];
  lower: readonly ChartPoint[];
};
export type ChartMark = ChartPoint & { key: string; className: string; content: ReactNode };

type Props = {
  from: string;
  to: string;
  /** The largest value of all. */
  most: number;
  lines: readonly ChartLine[];
  areas?: readonly ChartArea[];
  marks?: readonly ChartMark[];
  /** A line across it at this day. */
  today?: string | undefined;
};

const WIDTH = 1000;
const HEIGHT = 300;
const PERCENT = 100;

/** Lines over time: a picture of a table that stands beside it, so it is hidden from screen readers. */
export function LineChart({ from, to, most, lines, areas, marks, today }: Props) {
  const { i18n } = useLingui();
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    // Set from script: the content security policy allows no style attribute in the page.
    for (const element of box.current?.querySelectorAll<HTMLElement>('[data-x]') ?? []) {
      element.style.setProperty('--x', element.dataset['x'] ?? '0');
      element.style.setProperty('--y', element.dataset['y'] ?? '0');
    }
  });
  const x = (day: string) => (dayPlace(day, from, to) * WIDTH) / PERCENT;
  const y = (value: number) => (valuePlace(value, most) * HEIGHT) / PERCENT;
  const at = ({ day, value }: ChartPoint) => `${x(day)} ${y(value)}`;
  const path = ({ points, steps }: ChartLine) =>
    points
      .map((point, index) => {
        if (index === 0) return `M${at(point)}`;
        return steps === true ? `H${x(point.day)}V${y(point.value)}` : `L${at(point)}`;
      })
      .join('');
  const months = monthTicks(from, to);
  return (
    <div className="chart" aria-hidden="true" ref={box}>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none">
        {valueTicks(most).map((value) => (
          <path key={value} className="ch-grid" d={`M0 ${y(value)}H${WIDTH}`} />
        ))}
        {areas?.map(({ key, className, upper, lower }) => (
          <path
            key={key}
            className={className}
            d={`M${[...upper, ...lower.toReversed()].map(at).join('L')}Z`}
          />
        ))}
        {lines.map((line) => (
          <path key={line.key} className={`ch-line ${line.className}`} d={path(line)} />
        ))}
        {today !== undefined && <path className="ch-now" d={`M${x(today)} 0V${HEIGHT}`} />}
      </svg>
      {valueTicks(most).map((value) => (
        <span className="ch-y" key={value} data-x="0" data-y={valuePlace(value, most)}>
          {i18n.number(value)}
        </span>
      ))}
      {months.map((day, index) => (
        <span
          className={index % 2 === 1 ? 'ch-x ch-opt' : 'ch-x'}
          key={day}
          data-x={dayPlace(day, from, to)}
          data-y="100"
        >
          {monthOf(day, i18n.locale, index === 0 || day.slice(5, 7) === '01' ? undefined : day)}
        </span>
      ))}
      {marks?.map(({ key, day, value, className, content }) => (
        <span
          className={`ch-mark ${className}`}
          key={key}
          data-x={dayPlace(day, from, to)}
          data-y={valuePlace(value, most)}
        >
          {content}
        </span>
      ))}
    </div>
  );
}
