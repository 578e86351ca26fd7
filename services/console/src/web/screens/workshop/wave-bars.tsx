// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans, useLingui } from '@lingui/react/macro';
import { useLayoutEffect, useRef } from 'react';
import type { Planning } from '../../api/schemas.ts';
import { monthOf } from '../../format/civil-date.ts';
import { type Range, waveSpans } from './wave-spans.ts';

/** The waves on a line of time: a picture of the lists below it. */
export function WaveBars({
  waves,
  today,
  over,
}: {
  waves: Planning['ProposalWave'][];
  today: string;
  /** Shared with the bars beside it. */
  over?: Range;
}) {
  const { i18n } = useLingui();
  const box = useRef<HTMLDivElement>(null);
  const { first, last, spans, now } = waveSpans(waves, today, over);
  useLayoutEffect(() => {
    // Set from script: the content security policy allows no style attribute in the page.
    for (const element of box.current?.querySelectorAll<HTMLElement>('[data-from]') ?? []) {
      element.style.setProperty('--a', element.dataset['from'] ?? '0');
      element.style.setProperty('--w', element.dataset['length'] ?? '0');
    }
  });
  if (first === null || last === null) return null;
  return (
    <div className="mini" aria-hidden="true" ref={box}>
      {spans.map((span) => (
        <div className="mini-row" key={span.number}>
          <i
            className={span.firm ? 'bar tile s-live' : 'bar tile s-prep'}
            data-from={span.from}
            data-length={span.length}
          >
            <b>{span.number}</b>
          </i>
        </div>
      ))}
      {now !== null && <i className="td" data-from={now} data-length="0" />}
      <p className="mini-axis">
        <span>{monthOf(first, i18n.locale)}</span>
        {now !== null && (
          <span className="mini-now">
            <Trans>Trait : aujourd’hui</Trans>
          </span>
        )}
        <span>{monthOf(last, i18n.locale)}</span>
      </p>
    </div>
  );
}
