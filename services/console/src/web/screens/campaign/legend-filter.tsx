// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans, useLingui } from '@lingui/react/macro';
import type { Planning } from '../../api/schemas.ts';
import { Glyph } from '../../ui/glyph.tsx';
import { MAP_ORDER, MAP_STATES } from '../../words/map-words.ts';

type Props = {
  departments: Planning['CampaignDepartment'][];
  only: Planning['MapState'] | null;
  onOnly: (state: Planning['MapState'] | null) => void;
};

/** The legend, with how many there are of each; pressing one keeps only those. */
export function LegendFilter({ departments, only, onOnly }: Props) {
  const { i18n } = useLingui();
  return (
    <div className="legend">
      <h3 className="small">
        <Trans>Filtrer par état</Trans>
      </h3>
      <ul>
        {MAP_ORDER.map((state) => {
          const words = MAP_STATES[state];
          return (
            <li key={state}>
              <button
                type="button"
                className="leg"
                aria-pressed={only === state}
                onClick={() => onOnly(only === state ? null : state)}
              >
                <span className={`tile s-${words.tone}`} aria-hidden="true">
                  <Glyph name={words.tone} />
                </span>
                <span className="lw">{i18n._(words.label)}</span>
                <b className="num">{departments.filter((d) => d.state === state).length}</b>
              </button>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
