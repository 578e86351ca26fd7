// SPDX-License-Identifier: AGPL-3.0-or-later
import { useLingui } from '@lingui/react/macro';
import { checkPlaybook, publishPlaybook } from '../../api/playbook-commands.ts';
import { useCheckedFile } from '../../file/use-checked-file.ts';

/** As many characters as the service reads. */
const MOST_CHARACTERS = 400_000;
const NOT_UTF_8 = '\uFFFD';

/** The file that is chosen, its check, and its publication. `field` takes the focus when it is faulty. */
export function usePlaybookImport(field: string) {
  const { t } = useLingui();
  return useCheckedFile({
    field,
    decode: (bytes) => new TextDecoder().decode(bytes),
    refusal: (text) => {
      if (text.length > MOST_CHARACTERS)
        return t`Ce fichier dépasse 400 000 caractères. Retirez ce qui n’est pas le plan type.`;
      if (text.includes(NOT_UTF_8))
        return t`Ce fichier n’est pas en UTF-8. Enregistrez-le de nouveau en UTF-8.`;
      return null;
    },
    check: checkPlaybook,
    send: publishPlaybook,
  });
}
