// SPDX-License-Identifier: AGPL-3.0-or-later
import { useLingui } from '@lingui/react/macro';
import type { Planning } from '../../api/schemas.ts';
import { saveCsv } from '../../ui/save-csv.ts';
import { KINDS } from './kind-words.ts';

/** Offers what changes between two versions as a CSV file. */
export function useSaveComparison() {
  const { t, i18n } = useLingui();
  return ({ changes }: Planning['PlaybookComparison']) => {
    const language = i18n.locale === 'en' ? 'en' : 'fr';
    const header = [t`quoi`, t`clé`, t`titre`, t`champ`, t`avant`, t`après`];
    const said = { added: t`ajouté`, removed: t`retiré`, changed: '' };
    const rows = changes.flatMap(({ kind, key, title, change, fields }) => {
      const thing = [i18n._(KINDS[kind]), key, title[language]];
      if (change !== 'changed') return [[...thing, '', '', said[change]]];
      return fields.map(({ name, beforeWords, afterWords }) => [
        ...thing,
        name[language],
        beforeWords?.[language],
        afterWords?.[language],
      ]);
    });
    saveCsv(t`comparaison.csv`, header, rows);
  };
}
