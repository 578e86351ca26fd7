// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans } from '@lingui/react/macro';
import type { ComponentProps } from 'react';
import { Button } from '../ui/button.tsx';
import { FileField } from '../ui/file-field.tsx';

type Props = ComponentProps<typeof FileField> & {
  /** Once another button is the next step, this one no longer is the main one. */
  look: 'main' | 'plain';
  isChecking: boolean;
  onCheck: () => void;
};

/** Chooses a file and has it checked. */
export function CheckFileForm({ look, isChecking, onCheck, ...field }: Props) {
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onCheck();
      }}
    >
      <FileField {...field} />
      <p className="actions end">
        <Button
          look={look}
          type="submit"
          pending={isChecking}
          pendingLabel={<Trans>Vérification…</Trans>}
        >
          <Trans>Vérifier le fichier</Trans>
        </Button>
      </p>
    </form>
  );
}
