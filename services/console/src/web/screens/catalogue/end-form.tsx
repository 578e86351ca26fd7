// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans } from '@lingui/react/macro';
import { useState } from 'react';
import { endActivation } from '../../api/activation-commands.ts';
import type { Catalog } from '../../api/schemas.ts';
import { useCommand } from '../../api/use-command.ts';
import { Check } from '../../ui/check.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { WithdrawalForm } from './withdrawal-form.tsx';

const RETENTION_DAYS = 30;
const LONGEST_DAYS = 365;

/** Ends an activation: data, access, accounts, a while to think again, and the proof of deletion. */
export function EndForm({ activation }: { activation: Catalog['Activation'] }) {
  const [wantsExport, setWantsExport] = useState(true);
  const [days, setDays] = useState(String(RETENTION_DAYS));
  const end = useCommand(
    'catalog',
    (order: { reasonCode: Catalog['WithdrawalReason']; message: string }) =>
      endActivation(activation, { ...order, wantsExport, retentionDays: Number(days) }),
  );
  return (
    <Disclosure summary={<Trans>Arrêter cette activation</Trans>}>
      <WithdrawalForm
        id="end-message"
        hint={<Trans>Les personnes de la structure perdront l’accès.</Trans>}
        action={<Trans>Arrêter l’activation</Trans>}
        pending={end.isPending}
        error={end.error}
        onSend={(order) => end.mutate(order)}
      >
        <Check
          checked={wantsExport}
          onChange={(event) => setWantsExport(event.currentTarget.checked)}
        >
          <Trans>Nous voulons d’abord récupérer nos données ; l’accès reste ouvert jusque-là</Trans>
        </Check>
        <TextField
          id="end-days"
          type="number"
          min={0}
          max={LONGEST_DAYS}
          label={<Trans>Jours pendant lesquels l’hébergeur garde encore les données</Trans>}
          hint={<Trans>L’arrêt peut être annulé jusque-là.</Trans>}
          value={days}
          onChange={(event) => setDays(event.currentTarget.value)}
        />
      </WithdrawalForm>
    </Disclosure>
  );
}
