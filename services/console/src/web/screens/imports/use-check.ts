// SPDX-License-Identifier: AGPL-3.0-or-later
import { useLingui } from '@lingui/react/macro';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { checkAssociations } from '../../api/import-commands.ts';
import { ProblemError } from '../../api/problem-error.ts';
import { useCommand } from '../../api/use-command.ts';
import { focusField } from '../../ui/focus-field.ts';
import { fileRefusal } from '../work/file-refusal.ts';

type Chosen = { file: File; key: string };

const OF_THE_FILE = new Set([413, 422]);

/** The file that is chosen, its check, and what is wrong with it. `field` takes the focus when it is faulty. */
export function useCheck(field: string) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const [chosen, setChosen] = useState<Chosen>();
  const [isMissing, setMissing] = useState(false);
  const check = useCommand(
    'identity',
    ({ file, key }: Chosen) => checkAssociations(file, key),
    ({ id }) => void navigate({ to: '/imports/$importId', params: { importId: id } }),
    () => focusField(field),
  );
  const refusal = chosen === undefined ? null : fileRefusal(chosen.file);

  const sentence = (): string | undefined => {
    if (isMissing) return t`Il manque le fichier. Choisissez-en un, puis recommencez.`;
    if (refusal === 'too-large')
      return t`Ce fichier dépasse 10 Mo. Coupez-le en plusieurs fichiers, puis importez-les l’un après l’autre.`;
    if (refusal === 'empty') return t`Ce fichier est vide. Choisissez-en un autre.`;
    if (check.error instanceof DOMException)
      return t`Ce fichier a changé depuis que vous l’avez choisi. Choisissez-le de nouveau.`;
    return isOfTheFile(check.error) ? check.error.message : undefined;
  };

  return {
    file: chosen?.file,
    fault: sentence(),
    /** What went wrong and is not about the file. */
    error: sentence() === undefined ? check.error : null,
    isPending: check.isPending,
    choose: (file: File) => {
      check.reset();
      setMissing(false);
      setChosen({ file, key: crypto.randomUUID() });
    },
    send: () => {
      setMissing(chosen === undefined);
      if (chosen === undefined || refusal !== null) {
        focusField(field);
        return;
      }
      check.mutate(chosen);
    },
  };
}

const isOfTheFile = (error: Error | null): error is ProblemError =>
  error instanceof ProblemError && OF_THE_FILE.has(error.status) && error.message !== '';
