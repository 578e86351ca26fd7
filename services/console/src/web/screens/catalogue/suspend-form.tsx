// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans } from '@lingui/react/macro';
import { suspendActivation } from '../../api/activation-commands.ts';
import type { Catalog } from '../../api/schemas.ts';
import { useCommand } from '../../api/use-command.ts';
import { Disclosure } from '../../ui/disclosure.tsx';
import { WithdrawalForm } from './withdrawal-form.tsx';

/** Closes the tool for a while; nothing is deleted. */
export function SuspendForm({ activation }: { activation: Catalog['Activation'] }) {
  const suspend = useCommand('catalog', (order: Catalog['Suspension']) =>
    suspendActivation(activation, order),
  );
  return (
    <Disclosure summary={<Trans>Suspendre l’usage</Trans>}>
      <WithdrawalForm
        id="suspend-message"
        hint={<Trans>L’accès est retiré pour un temps ; rien n’est effacé.</Trans>}
        action={<Trans>Suspendre</Trans>}
        pending={suspend.isPending}
        error={suspend.error}
        onSend={(order) => suspend.mutate(order)}
      />
    </Disclosure>
  );
}
