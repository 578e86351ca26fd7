// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Planning } from '../../api/schemas.ts';
import { daysBetween } from '../../format/civil-date.ts';

export type WaveSpan = { number: number; firm: boolean; from: number; length: number };

/** First and last day of a line of time. */
export type Range = { first: string; last: string };

type Spans = { first: string | null; last: string | null; spans: WaveSpan[]; now: number | null };

const round = (value: number) => Math.round(value * 100) / 100;

/**
 * Each wave from its first start to its last end, in per cent of the whole; `now` is today's place.
 * @param over a longer line of time, shared with other waves
 */
export function waveSpans(
  waves: readonly Planning['ProposalWave'][],
  today: string,
  over?: Range,
): Spans {
  const known = waves.flatMap((wave) => {
    const starts = wave.departments.flatMap(({ start }) => start ?? []).sort();
    const ends = wave.departments.flatMap(({ end }) => end ?? []).sort();
    const start = starts[0];
    const end = ends.at(-1);
    return start === undefined || end === undefined ? [] : [{ wave, start, end }];
  });
  const first = over?.first ?? known.map(({ start }) => start).sort()[0] ?? null;
  const last =
    over?.last ??
    known
      .map(({ end }) => end)
      .sort()
      .at(-1) ??
    null;
  if (first === null || last === null) return { first, last, spans: [], now: null };
  const whole = Math.max(1, daysBetween(first, last));
  const at = (day: string) => round((100 * daysBetween(first, day)) / whole);
  const inside = today >= first && today <= last;
  return {
    first,
    last,
    now: inside ? at(today) : null,
    spans: known.map(({ wave, start, end }) => ({
      number: wave.number,
      firm: wave.commitment === 'firm',
      from: at(start),
      length: Math.max(1, round(at(end) - at(start))),
    })),
  };
}
