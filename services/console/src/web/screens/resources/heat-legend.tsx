// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans, useLingui } from '@lingui/react/macro';
import { Glyph } from '../../ui/glyph.tsx';
import { LOAD_STATES } from '../../words/load-words.ts';
import type { LoadState } from './load-cell.ts';

const ORDER: readonly [LoadState, string][] = [
  ['free', '0'],
  ['low', '35'],
  ['busy', '70'],
  ['full', '100'],
  ['lent', '115'],
  ['short', '140'],
  ['closed', '·'],
];

/** What the cells say: the number is the load in percent, shape and word name the exceptions. */
export function HeatLegend() {
  const { i18n } = useLingui();
  return (
    <>
      <p className="small muted heat-note">
        <Trans>Le nombre est la charge en pour cent de la capacité.</Trans>
      </p>
      <ul className="heat-legend">
        {ORDER.map(([state, sample]) => {
          const { label, tone } = LOAD_STATES[state];
          return (
            <li key={state}>
              <span
                className={tone === null ? 'heat-cell' : `heat-cell tile s-${tone}`}
                aria-hidden="true"
              >
                <span>{sample}</span>
                {(tone === 'late' || tone === 'block') && <Glyph name={tone} />}
              </span>
              {i18n._(label)}
            </li>
          );
        })}
      </ul>
    </>
  );
}
