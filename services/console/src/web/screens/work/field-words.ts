// SPDX-License-Identifier: AGPL-3.0-or-later
import { useLingui } from '@lingui/react/macro';
import { measureWords } from '../../words/measure-words.ts';

/** Labels of the fields of evidence, and what to say when one is empty. */
export function useFieldWords() {
  const { t, i18n } = useLingui();
  return {
    label: (name: string) => measureWords(i18n, name),
    missing: (name: string, criterion: string) => {
      const label = measureWords(i18n, name);
      return t`Il manque : ${label} (${criterion}). Complétez ce champ.`;
    },
    missingProof: (criterion: string) =>
      t`Il manque la preuve (${criterion}). Ajoutez un fichier ou donnez un lien.`,
  };
}
