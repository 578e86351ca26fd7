// SPDX-License-Identifier: AGPL-3.0-or-later
import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { type KeyboardEvent, useMemo, useRef } from 'react';
import type { Planning } from '../../api/schemas.ts';
import { DEPARTMENTS, type Department } from '../../territory/departments.ts';
import { Glyph } from '../../ui/glyph.tsx';
import { join } from '../../ui/join.ts';
import { MAP_STATES } from '../../words/map-words.ts';
import { nextTile } from './next-tile.ts';

export type MapProps = {
  departments: Planning['CampaignDepartment'][];
  only: Planning['MapState'] | null;
  chosen: string;
  onChoose: (code: string) => void;
};

const OVERSEAS_ROW = 13;

/** One tile a department: a single tab stop, then the arrows go from one to another. */
export function TileMap({ departments, only, chosen, onChoose }: MapProps) {
  const { t, i18n } = useLingui();
  const box = useRef<HTMLFieldSetElement>(null);
  const byCode = useMemo(
    () => new Map(departments.map((d) => [d.organisation.code, d])),
    [departments],
  );
  const present = DEPARTMENTS.filter(({ code }) => byCode.has(code));
  const stop = present.some(({ code }) => code === chosen) ? chosen : (present[0]?.code ?? '');
  const onKeyDown = (event: KeyboardEvent<HTMLButtonElement>) => {
    const next = nextTile(present, event.currentTarget.dataset['code'] ?? stop, event.key);
    if (next === null) return;
    event.preventDefault();
    onChoose(next);
    box.current?.querySelector<HTMLElement>(`[data-code="${next}"]`)?.focus();
  };
  const label = (place: Department) => {
    const department = byCode.get(place.code);
    if (department === undefined) return '';
    const state = i18n._(MAP_STATES[department.state].label);
    const { wave } = department;
    return t`${place.code} ${place.name}, ${state}, vague ${wave}`;
  };
  const count = departments.length;
  return (
    <fieldset
      ref={box}
      className="tiles"
      aria-label={t`${plural(count, { one: '# département', other: '# départements' })} ; les flèches passent de l’un à l’autre`}
    >
      {DEPARTMENTS.map((place) => {
        const department = byCode.get(place.code);
        const classes = [
          `tx-${place.x}`,
          `ty-${place.y}`,
          place.y === OVERSEAS_ROW && 'o',
        ] as const;
        if (department === undefined) {
          return (
            <span key={place.code} className={join('tile out', ...classes)} aria-hidden="true">
              {place.code}
            </span>
          );
        }
        const { tone } = MAP_STATES[department.state];
        return (
          <button
            key={place.code}
            type="button"
            data-code={place.code}
            className={join(
              `tile s-${tone}`,
              ...classes,
              only !== null && only !== department.state && 'dim',
            )}
            aria-label={label(place)}
            aria-current={place.code === chosen ? 'true' : undefined}
            title={place.name}
            tabIndex={place.code === stop ? 0 : -1}
            onClick={() => onChoose(place.code)}
            onKeyDown={onKeyDown}
          >
            <span>{place.code}</span>
            <Glyph name={tone} />
          </button>
        );
      })}
      <span className="om" aria-hidden="true">
        <Trans>Outre-mer</Trans>
      </span>
    </fieldset>
  );
}
