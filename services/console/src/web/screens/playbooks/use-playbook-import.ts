// SPDX-License-Identifier: AGPL-3.0-or-later
import { useLingui } from '@lingui/react/macro';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { checkPlaybook, publishPlaybook } from '../../api/playbook-commands.ts';
import { useCommand } from '../../api/use-command.ts';
import { focusField } from '../../ui/focus-field.ts';

/** As many characters as the service reads. */
const MOST_CHARACTERS = 400_000;
const NOT_UTF_8 = '\uFFFD';

/** The file that is chosen, its check, and its publication. `field` takes the focus when it is faulty. */
export function usePlaybookImport(field: string) {
  const { t } = useLingui();
  const [file, setFile] = useState<File>();
  const [fault, setFault] = useState<string>();
  const [text, setText] = useState<string>();
  const check = useMutation({ mutationFn: checkPlaybook });
  const publish = useCommand('planning', publishPlaybook);

  const refuse = (sentence: string) => {
    setFault(sentence);
    focusField(field);
  };
  const send = async () => {
    if (file === undefined)
      return refuse(t`Il manque le fichier. Choisissez-en un, puis recommencez.`);
    const read = await file.text().catch(() => null);
    if (read === null)
      return refuse(
        t`Ce fichier a changé depuis que vous l’avez choisi. Choisissez-le de nouveau.`,
      );
    if (read.length > MOST_CHARACTERS)
      return refuse(
        t`Ce fichier dépasse 400 000 caractères. Retirez ce qui n’est pas le plan type.`,
      );
    if (read.includes(NOT_UTF_8))
      return refuse(t`Ce fichier n’est pas en UTF-8. Enregistrez-le de nouveau en UTF-8.`);
    setText(read);
    check.mutate(read);
  };
  return {
    file,
    fault,
    report: check.data,
    published: publish.data,
    error: check.error ?? publish.error,
    isChecking: check.isPending,
    isPublishing: publish.isPending,
    choose: (chosen: File) => {
      check.reset();
      publish.reset();
      setFault(undefined);
      setFile(chosen);
    },
    send: () => {
      publish.reset();
      void send();
    },
    publish: () => {
      if (text !== undefined) publish.mutate(text, { onSuccess: () => check.reset() });
    },
  };
}
