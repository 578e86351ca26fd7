// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans, useLingui } from '@lingui/react/macro';
import { requireSecondFactor } from '../../api/network-commands.ts';
import type { Identity } from '../../api/schemas.ts';
import { useCommand } from '../../api/use-command.ts';
import { personName } from '../../format/person-name.ts';
import { ActionError } from '../../ui/action-error.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { hatWords } from '../../words/role-words.ts';
import { PrintPassword } from '../printed/print-password.tsx';
import { EndForm } from './end-form.tsx';
import { SubstituteForm } from './substitute-form.tsx';

type Props = {
  of: Identity['Organisation'];
  mandate: Identity['Mandate'];
  onClose: () => void;
};

/** What may be changed of one mandate: its end, a substitute, whether it asks for a second factor. */
export function MandateDialog({ of, mandate, onClose }: Props) {
  const { i18n } = useLingui();
  const { id, requiresSecondFactor, substitutesFor } = mandate;
  const secondFactor = useCommand(
    'identity',
    () => requireSecondFactor(id, !requiresSecondFactor),
    onClose,
  );
  return (
    <Dialog
      open
      onClose={onClose}
      title={
        <>
          {personName(mandate.person)}, {i18n._(hatWords(mandate.role, of.tier))}
        </>
      }
    >
      <EndForm mandate={mandate} onDone={onClose} />
      {substitutesFor === null && <SubstituteForm of={of} mandate={mandate} onDone={onClose} />}
      {mandate.withoutAddress && <PrintPassword mandate={mandate} />}
      {secondFactor.error !== null && <ActionError error={secondFactor.error} />}
      <p className="actions">
        <Button pending={secondFactor.isPending} onClick={() => secondFactor.mutate(undefined)}>
          {requiresSecondFactor ? (
            <Trans>Ne plus demander de second facteur</Trans>
          ) : (
            <Trans>Demander un second facteur</Trans>
          )}
        </Button>
      </p>
    </Dialog>
  );
}
