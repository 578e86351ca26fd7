// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans, useLingui } from '@lingui/react/macro';
import type { CSSProperties } from 'react';
import { dayAndMonth } from '../../format/civil-date.ts';
import type { TimelineScale } from './timeline-scale.ts';

/** As many names of months as stand beside each other on a small screen. */
const MOST_MONTHS = 8;
/** A name that begins further right would leave the picture. */
const LAST_PLACE = 93;

/** The head of the rows: the columns' names, and the months over the picture. */
export function TimelineAxis({ scale, now }: { scale: TimelineScale; now: number }) {
  const { i18n } = useLingui();
  const every = Math.ceil(scale.months.length / MOST_MONTHS);
  const months = scale.months.filter(
    (month, index) => index % every === 0 && scale.at(month) < LAST_PLACE,
  );
  return (
    <thead className="grid-head">
      <tr className="grid-row" aria-rowindex={1}>
        <th scope="col">
          <Trans>Étape</Trans>
        </th>
        <th scope="col">
          <Trans>Début</Trans>
        </th>
        <th scope="col">
          <Trans>Fin</Trans>
        </th>
        <th scope="col">
          <Trans>Écart</Trans>
        </th>
        <th scope="col">
          <Trans>État</Trans>
        </th>
        <th scope="col" className="axis">
          <em className="vh">
            <Trans>Frise</Trans>
          </em>
          {months.map((month, index) => (
            <span
              key={month}
              aria-hidden="true"
              style={{ '--a': scale.at(month) } as CSSProperties}
            >
              {dayAndMonth(month, i18n.locale).month}
              {(index === 0 || month.slice(5, 7) === '01') && ` ${month.slice(0, 4)}`}
            </span>
          ))}
          {now >= 0 && now <= 100 && (
            <b aria-hidden="true" style={{ '--a': now } as CSSProperties}>
              <Trans>auj.</Trans>
            </b>
          )}
        </th>
      </tr>
    </thead>
  );
}
