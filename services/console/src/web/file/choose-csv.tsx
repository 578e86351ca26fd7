// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans } from '@lingui/react/macro';
import { useRef } from 'react';
import { Button } from '../ui/button.tsx';
import { FileInput } from '../ui/file-input.tsx';

type Props = { hasFile: boolean; pending: boolean; onChoose: (file: File) => void };

/** The button that chooses a CSV file, or another one. */
export function ChooseCsv({ hasFile, pending, onChoose }: Props) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <FileInput input={input} accept=".csv,text/csv" onChoose={onChoose} />
      <Button icon="clip" pending={pending} onClick={() => input.current?.click()}>
        {hasFile ? <Trans>Changer de fichier</Trans> : <Trans>Choisir un fichier</Trans>}
      </Button>
    </>
  );
}
