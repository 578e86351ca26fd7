// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans } from '@lingui/react/macro';
import { endAdoption } from '../../api/reconcile-commands.ts';
import type { Identity } from '../../api/schemas.ts';
import { useCommand } from '../../api/use-command.ts';
import { ActionError } from '../../ui/action-error.tsx';
import { Button } from '../../ui/button.tsx';

/** Goes back to essaim's own value, which the next plan brings. */
export function EndAdoption({ of }: { of: Identity['ReconcileState']['adoptions'][number] }) {
  const end = useCommand('identity', () => endAdoption(of.id));
  return (
    <>
      {end.error !== null && <ActionError error={end.error} />}
      <Button look="quiet" pending={end.isPending} onClick={() => end.mutate(undefined)}>
        <Trans>Ne plus reprendre</Trans>
        <span className="vh"> {of.field}</span>
      </Button>
    </>
  );
}
