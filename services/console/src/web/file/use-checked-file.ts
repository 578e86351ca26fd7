// SPDX-License-Identifier: AGPL-3.0-or-later
import { useLingui } from '@lingui/react/macro';

import { useState } from 'react';
import { useCommand } from '../api/use-command.ts';
import { useRequest } from '../api/use-request.ts';
import { focusField } from '../ui/focus-field.ts';

type Rules<Report, Output> = {
  /** The id of the field, which takes the focus when the file is faulty. */
  field: string;
  /** What the file holds, as text. */
  decode: (bytes: ArrayBuffer) => string;
  /** Why this text need not be sent to the service, as a sentence; null when it may be checked. */
  refusal: (text: string) => string | null;
  /** Says what sending the text would do; stores nothing. */
  check: (text: string) => Promise<Report>;
  send: (text: string) => Promise<Output>;
};

/** A file that is chosen, then checked by planning, then sent: what was checked is what is sent. */
export function useCheckedFile<Report, Output>(rules: Rules<Report, Output>) {
  const { t } = useLingui();
  const [file, setFile] = useState<File>();
  const [fault, setFault] = useState<string>();
  const [text, setText] = useState<string>();
  const check = useRequest({ mutationFn: rules.check });
  const send = useCommand('planning', rules.send, () => check.reset());

  const refuse = (sentence: string) => {
    setFault(sentence);
    focusField(rules.field);
  };
  const readAndCheck = async () => {
    if (file === undefined)
      return refuse(t`Il manque le fichier. Choisissez-en un, puis recommencez.`);
    const bytes = await file.arrayBuffer().catch(() => null);
    if (bytes === null)
      return refuse(
        t`Ce fichier a changé depuis que vous l’avez choisi. Choisissez-le de nouveau.`,
      );
    const read = rules.decode(bytes);
    const refusal = rules.refusal(read);
    if (refusal !== null) return refuse(refusal);
    setText(read);
    check.mutate(read);
  };
  return {
    file,
    fault,
    report: check.data,
    sent: send.data,
    error: check.error ?? send.error,
    isChecking: check.isPending,
    isSending: send.isPending,
    choose: (chosen: File) => {
      check.reset();
      send.reset();
      setFault(undefined);
      setFile(chosen);
    },
    check: () => {
      send.reset();
      void readAndCheck();
    },
    send: () => {
      if (text !== undefined) send.mutate(text);
    },
  };
}
