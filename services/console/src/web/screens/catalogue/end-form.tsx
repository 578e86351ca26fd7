// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans } from '@lingui/react/macro';
import { Disclosure } from '../../ui/disclosure.tsx';
import { ReasonForm } from '../../ui/reason-form.tsx';

type Props = { pending: boolean; error: Error | null; onEnd: (message: string) => void };

/** Ends an activation: access is taken back, so it says why first. */
export function EndForm({ pending, error, onEnd }: Props) {
  return (
    <Disclosure summary={<Trans>Arrêter cette activation</Trans>}>
      <ReasonForm
        id="end-message"
        label={<Trans>Pourquoi</Trans>}
        hint={<Trans>Les personnes de la structure perdront l’accès.</Trans>}
        action={<Trans>Arrêter l’activation</Trans>}
        pending={pending}
        error={error}
        onSend={onEnd}
      />
    </Disclosure>
  );
}
