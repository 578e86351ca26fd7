// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans, useLingui } from '@lingui/react/macro';
import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useRef } from 'react';
import type { Planning } from '../../api/schemas.ts';
import { removeEvidence, uploadEvidence } from '../../api/task-commands.ts';
import { taskQuery } from '../../api/task-query.ts';
import { useRequest } from '../../api/use-request.ts';
import { Button } from '../../ui/button.tsx';
import { useProblemSentence } from '../../ui/failure.tsx';
import { Field } from '../../ui/field.tsx';
import { Icon } from '../../ui/icon.tsx';
import { FileSize } from '../../ui/file-size.tsx';
import { MAX_FILE_BYTES, fileRefusal } from './file-refusal.ts';

type Props = {
  id: string;
  task: Planning['Task'];
  label: ReactNode;
  error: string | undefined;
  chosen: readonly string[];
  onChange: (update: (before: string[]) => string[]) => void;
};

/** The key of a task's files on their way: nothing is declared before they have arrived. */
export const sendingFiles = (taskId: string) => ['evidence-files', taskId];

/** Files that show that a task is done; each is sent as soon as it is chosen. */
export function FilesInput({ id, task, label, error, chosen, onChange }: Props) {
  const { t } = useLingui();
  const input = useRef<HTMLInputElement>(null);
  const client = useQueryClient();
  const sentence = useProblemSentence();
  const refresh = () => client.invalidateQueries({ queryKey: taskQuery(task.id).queryKey });
  const add = useRequest({
    mutationKey: sendingFiles(task.id),
    mutationFn: async (file: File) => {
      if (fileRefusal(file) === 'too-large')
        throw new TypeError(t`Ce fichier dépasse 10 Mo. Réduisez-le, ou donnez un lien.`);
      if (fileRefusal(file) === 'empty')
        throw new TypeError(t`Ce fichier est vide. Choisissez-en un autre.`);
      return uploadEvidence(task.id, file);
    },
    onSuccess: async (file) => {
      await refresh();
      onChange((before) => [...before, file.id]);
    },
  });
  const remove = useRequest({
    mutationFn: (fileId: string) => removeEvidence(task.id, fileId),
    onSettled: refresh,
  });
  const files = task.files.filter((file) => chosen.includes(file.id));
  const failure =
    add.error instanceof TypeError && add.error.message !== 'Failed to fetch'
      ? add.error.message
      : add.error && sentence(add.error);
  const maximum = Math.round(MAX_FILE_BYTES / 1_000_000);
  return (
    <Field
      id={id}
      label={label}
      hint={<Trans>Une photo lisible suffit. {maximum} Mo au plus.</Trans>}
      error={failure ?? error}
    >
      {(attributes) => (
        <>
          <ul className="files">
            {files.map((file) => (
              <li key={file.id}>
                <Icon name="clip" />
                <span>
                  <b>{file.name}</b>
                  <br />
                  <span className="meta">
                    <FileSize bytes={file.size} />
                  </span>
                </span>
                <Button
                  look="quiet"
                  onClick={() => {
                    onChange((before) => before.filter((one) => one !== file.id));
                    remove.mutate(file.id);
                  }}
                >
                  <Trans>Retirer</Trans>
                  <span className="vh"> {file.name}</span>
                </Button>
              </li>
            ))}
          </ul>
          <input
            ref={input}
            className="vh"
            type="file"
            tabIndex={-1}
            aria-hidden="true"
            onChange={(event) => {
              const file = event.currentTarget.files?.[0];
              event.currentTarget.value = '';
              if (file !== undefined) add.mutate(file);
            }}
          />
          <Button
            id={id}
            aria-labelledby={`${id}-label ${id}`}
            icon="clip"
            pending={add.isPending}
            onClick={() => input.current?.click()}
            {...attributes}
          >
            <Trans>Ajouter une photo ou un fichier</Trans>
          </Button>
        </>
      )}
    </Field>
  );
}
