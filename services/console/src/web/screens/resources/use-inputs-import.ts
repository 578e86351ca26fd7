// SPDX-License-Identifier: AGPL-3.0-or-later
import { useLingui } from '@lingui/react/macro';
import type { ImportInputs } from '../../api/plan-input-commands.ts';
import { decodeCsv } from '../../file/decode-csv.ts';
import { useCheckedFile } from '../../file/use-checked-file.ts';

/** As many characters as the service reads. */
const MOST_CHARACTERS = 900_000;

/** A CSV file of what plans count with: its check, then its recording. */
export function useInputsImport(field: string, run: ImportInputs) {
  const { t } = useLingui();
  return useCheckedFile({
    field,
    decode: decodeCsv,
    refusal: (text) =>
      text.length > MOST_CHARACTERS
        ? t`Ce fichier dépasse 900 000 caractères. Partagez-le en plusieurs fichiers.`
        : null,
    check: (csv) => run(csv, true),
    send: (csv) => run(csv, false),
  });
}
