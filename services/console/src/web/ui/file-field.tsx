// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans } from '@lingui/react/macro';
import { type ReactNode, useRef } from 'react';
import { Button } from './button.tsx';
import { Field } from './field.tsx';
import { Icon } from './icon.tsx';
import { FileInput } from './file-input.tsx';
import { FileSize } from './file-size.tsx';

type Props = {
  id: string;
  label: ReactNode;
  hint: ReactNode;
  /** Kinds of files that the browser offers first. */
  accept: string;
  file: File | undefined;
  error: string | undefined;
  onChoose: (file: File) => void;
};

/** The file to check. */
export function FileField({ id, label, hint, accept, file, error, onChoose }: Props) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <Field id={id} label={label} hint={hint} error={error}>
      {(attributes) => (
        <>
          {file !== undefined && (
            <p className="chosen-file">
              <Icon name="clip" />
              <span>
                <b>{file.name}</b>{' '}
                <span className="meta">
                  <FileSize bytes={file.size} />
                </span>
              </span>
            </p>
          )}
          <FileInput input={input} accept={accept} onChoose={onChoose} />
          <Button
            id={id}
            aria-labelledby={`${id}-label ${id}`}
            icon="clip"
            onClick={() => input.current?.click()}
            {...attributes}
          >
            {file === undefined ? (
              <Trans>Choisir un fichier</Trans>
            ) : (
              <Trans>Changer de fichier</Trans>
            )}
          </Button>
        </>
      )}
    </Field>
  );
}
