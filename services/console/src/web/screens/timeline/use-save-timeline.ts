// SPDX-License-Identifier: AGPL-3.0-or-later
import { useLingui } from '@lingui/react/macro';
import type { Planning } from '../../api/schemas.ts';
import { daysBetween } from '../../format/civil-date.ts';
import { placeOf } from '../../territory/place.ts';
import { saveCsv } from '../../ui/save-csv.ts';
import { itemState } from './row-state.ts';

/** Offers everything that a timeline shows as a CSV file, in the order of its dates. */
export function useSaveTimeline() {
  const { t, i18n } = useLingui();
  return (timeline: Planning['Timeline']) => {
    const places = new Map(
      timeline.places.map(({ organisation }) => [organisation.key, placeOf(organisation)]),
    );
    const chain = new Set(timeline.chain);
    const language = i18n.locale === 'en' ? 'en' : 'fr';
    const header = [
      t`structure`,
      t`clé`,
      t`étape`,
      t`vague`,
      t`début`,
      t`fin`,
      t`début de référence`,
      t`fin de référence`,
      t`écart en jours`,
      t`état`,
      t`en retard`,
      t`provisoire`,
      t`dans la chaîne qui fixe la fin`,
    ];
    const yes = t`oui`;
    const rows = timeline.items.map((item) => {
      const { reference, end } = item;
      return [
        places.get(item.organisation) ?? item.organisation,
        item.template,
        timeline.titles[item.template]?.[language] ?? item.template,
        item.wave,
        item.start,
        end,
        reference?.start,
        reference?.end,
        reference === null || end === null ? null : daysBetween(reference.end, end),
        i18n._(itemState(item).label),
        item.late ? yes : '',
        item.provisional ? yes : '',
        chain.has(item.key) ? yes : '',
      ];
    });
    saveCsv(t`frise.csv`, header, rows);
  };
}
