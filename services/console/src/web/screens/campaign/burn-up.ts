// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Planning } from '../../api/schemas.ts';

type Outlook = Planning['CampaignOutlook'];
export type Level = 'p50' | 'p80' | 'p95';
export const LEVELS: readonly Level[] = ['p50', 'p80', 'p95'];
type Point = { day: string; value: number };

/** How the number in service grows at one level of sureness, from today on. */
export function conePoints({ forecast, live, today }: Outlook, level: Level): Point[] {
  if (forecast === null) return [];
  const ahead = forecast.cone.flatMap(({ departments, ...dates }) => {
    const day = dates[level];
    return day === null || departments <= live.departments || day < today
      ? []
      : [{ day, value: departments }];
  });
  return [{ day: today, value: live.departments }, ...ahead];
}

/** What is, and what was planned to be, in service, from a day on. */
export function grownPoints(
  points: Planning['PlannedGrowth']['points'],
  from: string,
  before: number,
): Point[] {
  return [
    { day: from, value: before },
    ...points.map(({ date, departments }) => ({ day: date, value: departments })),
  ];
}

/** In service on a day. */
function valueOn(points: readonly Point[], day: string): number | null {
  return points.findLast((point) => point.day <= day)?.value ?? null;
}

/** First and last day of the picture: a little room before the first opening, all of the cone. */
export function burnRange(outlook: Outlook): { from: string; to: string } {
  const { reference, planned, done, today } = outlook;
  const known = [
    today,
    ...[reference.points, planned.points, done].flatMap((points) => points.map(({ date }) => date)),
  ];
  const cone = LEVELS.flatMap((level) => conePoints(outlook, level).map(({ day }) => day));
  const days = [...known, ...cone].sort();
  const [first = today, last = today] = [days[0], days.at(-1)];
  return { from: `${first.slice(0, 7)}-01`, to: last };
}

export type BurnRow = {
  day: string;
  reference: number | null;
  done: number | null;
} & Record<Level, number | null>;

const MONTHS_OF_YEAR = 12;

/** The last day of each month from a month to another. */
function monthEnds(from: string, to: string): string[] {
  const ends: string[] = [];
  const first = Number(from.slice(0, 4)) * MONTHS_OF_YEAR + Number(from.slice(5, 7));
  const last = Number(to.slice(0, 4)) * MONTHS_OF_YEAR + Number(to.slice(5, 7));
  for (let month = first; month <= last; month += 1) {
    const end = new Date(
      Date.UTC(Math.floor((month - 1) / MONTHS_OF_YEAR), ((month - 1) % 12) + 1, 0),
    );
    ends.push(end.toISOString().slice(0, 10));
  }
  return ends;
}

/** The figures of the picture at the end of each month, and today. */
export function burnRows(outlook: Outlook): BurnRow[] {
  const { today, before, reference, done } = outlook;
  const { from, to } = burnRange(outlook);
  const days = [...new Set([...monthEnds(from, to), today])].sort();
  const planned = grownPoints(reference.points, from, before);
  const opened = grownPoints(done, from, before);
  const at = (level: Level, day: string) =>
    outlook.forecast === null || day < today ? null : valueOn(conePoints(outlook, level), day);
  return days.map((day) => ({
    day,
    reference: valueOn(planned, day),
    done: day <= today ? valueOn(opened, day) : null,
    p50: at('p50', day),
    p80: at('p80', day),
    p95: at('p95', day),
  }));
}
