// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Planning } from '../../api/schemas.ts';
import { type TimelineScale, bandsOf, timelineScale } from './timeline-scale.ts';

/** What all rows of one timeline are drawn with. */
export type Drawn = {
  scale: TimelineScale;
  titles: Planning['Timeline']['titles'];
  /** The ground of a row, by calendar. */
  bands: ReadonlyMap<string, string>;
};

/** Prepares the drawing of a timeline. */
export function drawnWith({
  from,
  to,
  titles,
  calendars,
}: Pick<Planning['Timeline'], 'from' | 'to' | 'titles' | 'calendars'>): Drawn {
  const scale = timelineScale(from, to);
  const bands = new Map(calendars.map((one) => [one.key, bandsOf(one, scale)]));
  return { scale, titles, bands };
}
