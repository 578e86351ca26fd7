// SPDX-License-Identifier: AGPL-3.0-or-later
import { useLingui } from '@lingui/react/macro';
import { checkTaskSheet, sendTaskSheet } from '../../api/task-sheet-commands.ts';
import { decodeCsv } from '../../file/decode-csv.ts';
import { useCheckedFile } from '../../file/use-checked-file.ts';

/** As many characters as the service reads. */
const MOST_CHARACTERS = 900_000;

/** The file that came back from a spreadsheet: its check, then its recording. */
export function useTaskSheet(field: string) {
  const { t } = useLingui();
  return useCheckedFile({
    field,
    decode: decodeCsv,
    refusal: (text) =>
      text.length > MOST_CHARACTERS
        ? t`Ce fichier est trop long. Gardez les lignes que vous avez changées.`
        : null,
    check: checkTaskSheet,
    send: sendTaskSheet,
  });
}
