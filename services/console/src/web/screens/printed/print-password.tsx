// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans } from '@lingui/react/macro';
import { printPasswordCode } from '../../api/printed-commands.ts';
import type { Identity } from '../../api/schemas.ts';
import { useCommand } from '../../api/use-command.ts';
import { ActionError } from '../../ui/action-error.tsx';
import { Button } from '../../ui/button.tsx';
import { PasswordSheet } from './password-sheet.tsx';
import { SheetDialog } from './sheet-dialog.tsx';

/** Prints a code for the holder of a mandate who has no address, and forgot the password. */
export function PrintPassword({ mandate }: { mandate: Identity['Mandate'] }) {
  const { person, organisation } = mandate;
  const print = useCommand('identity', () => printPasswordCode(person.id, organisation.id));
  return (
    <section>
      <h3 className="sub-title">
        <Trans>Mot de passe oublié</Trans>
      </h3>
      <p className="small muted">
        <Trans>
          Cette personne n’a pas d’adresse électronique. Une feuille porte un code, valable 7 jours,
          qui lui fait choisir un autre mot de passe. Ses connexions ouvertes prendront fin.
        </Trans>
      </p>
      {print.error !== null && <ActionError error={print.error} />}
      <p className="actions">
        <Button pending={print.isPending} onClick={() => print.mutate(undefined)}>
          <Trans>Préparer un code</Trans>
        </Button>
      </p>
      {print.data !== undefined && (
        <SheetDialog
          title={<Trans>Nouveau mot de passe à imprimer</Trans>}
          onClose={() => print.reset()}
        >
          <PasswordSheet of={print.data} />
        </SheetDialog>
      )}
    </section>
  );
}
