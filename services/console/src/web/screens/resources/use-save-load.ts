// SPDX-License-Identifier: AGPL-3.0-or-later
import { useLingui } from '@lingui/react/macro';
import type { Planning } from '../../api/schemas.ts';
import { placeOf } from '../../territory/place.ts';
import { saveCsv } from '../../ui/save-csv.ts';
import { LOAD_STATES } from '../../words/load-words.ts';
import { loadCell } from './load-cell.ts';
import type { LoadWindow } from './load-window.ts';

/** Offers the weeks of a window as a CSV file. */
export function useSaveLoad(load: Planning['ResourceLoad']) {
  const { t, i18n } = useLingui();
  return (window: LoadWindow | undefined) => {
    if (window === undefined) return;
    const header = [
      t`structure`,
      t`semaine du`,
      t`capacité`,
      t`pris par des campagnes`,
      t`demandé`,
      t`charge en %`,
      t`prêté`,
      t`emprunté`,
      t`manque`,
      t`état`,
    ];
    const rows = load.rows.flatMap((row) =>
      row.weeks
        .filter(({ week }) => week >= window.first && week <= window.last)
        .map((figures) => {
          const { percent, state } = loadCell(row, figures.week);
          return [
            placeOf(row.organisation),
            load.weeks[figures.week],
            figures.capacity,
            figures.taken,
            figures.demand,
            percent,
            figures.lent,
            figures.borrowed,
            figures.short,
            i18n._(LOAD_STATES[state].label),
          ];
        }),
    );
    saveCsv(t`charge.csv`, header, rows);
  };
}
