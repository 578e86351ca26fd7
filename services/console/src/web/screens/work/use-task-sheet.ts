// SPDX-License-Identifier: AGPL-3.0-or-later
import { useLingui } from '@lingui/react/macro';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { checkTaskSheet, sendTaskSheet } from '../../api/task-sheet-commands.ts';
import { useCommand } from '../../api/use-command.ts';
import { focusField } from '../../ui/focus-field.ts';

/** As many characters as the service reads. */
const MOST_CHARACTERS = 900_000;

/** Bytes as text: a spreadsheet may have saved them in the old French encoding. */
function decoded(bytes: ArrayBuffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** The file that came back from a spreadsheet: its check, then its recording. */
export function useTaskSheet(field: string) {
  const { t } = useLingui();
  const [file, setFile] = useState<File>();
  const [fault, setFault] = useState<string>();
  const [text, setText] = useState<string>();
  const check = useMutation({ mutationFn: checkTaskSheet });
  const record = useCommand('planning', sendTaskSheet);
  const refuse = (sentence: string) => {
    setFault(sentence);
    focusField(field);
  };
  const send = async () => {
    if (file === undefined)
      return refuse(t`Il manque le fichier. Choisissez-en un, puis recommencez.`);
    const bytes = await file.arrayBuffer().catch(() => null);
    if (bytes === null)
      return refuse(
        t`Ce fichier a changé depuis que vous l’avez choisi. Choisissez-le de nouveau.`,
      );
    const read = decoded(bytes);
    if (read.length > MOST_CHARACTERS)
      return refuse(t`Ce fichier est trop long. Gardez les lignes que vous avez changées.`);
    setText(read);
    check.mutate(read);
  };
  return {
    file,
    fault,
    report: check.data,
    recorded: record.data,
    error: check.error ?? record.error,
    isChecking: check.isPending,
    isRecording: record.isPending,
    choose: (chosen: File) => {
      check.reset();
      record.reset();
      setFault(undefined);
      setFile(chosen);
    },
    send: () => {
      record.reset();
      void send();
    },
    record: () => {
      if (text !== undefined) record.mutate(text, { onSuccess: () => check.reset() });
    },
  };
}
