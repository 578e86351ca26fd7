// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans } from '@lingui/react/macro';
import { type FormEvent, useState } from 'react';
import { endMandate } from '../../api/network-commands.ts';
import type { Identity } from '../../api/schemas.ts';
import { useCommand } from '../../api/use-command.ts';
import { ActionError } from '../../ui/action-error.tsx';
import { Button } from '../../ui/button.tsx';
import { FieldErrors } from '../../ui/field-errors.tsx';
import { TextField } from '../../ui/text-field.tsx';

const FIELDS = { lastDay: 'end-day', reason: 'end-reason' };

/** Ends a mandate, at once or after a last day. */
export function EndForm({ mandate, onDone }: { mandate: Identity['Mandate']; onDone: () => void }) {
  const [lastDay, setDay] = useState('');
  const [reason, setReason] = useState('');
  const end = useCommand(
    'identity',
    () =>
      endMandate(mandate.id, {
        ...(lastDay !== '' && { lastDay }),
        ...(reason.trim() !== '' && { reason: reason.trim() }),
      }),
    onDone,
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    end.mutate(undefined);
  };
  return (
    <FieldErrors error={end.error} fields={FIELDS}>
      <form onSubmit={submit} noValidate>
        <h3 className="sub-title">
          <Trans>Mettre fin au mandat</Trans>
        </h3>
        {end.error !== null && <ActionError error={end.error} />}
        <div className="two">
          <TextField
            id={FIELDS.lastDay}
            type="date"
            label={<Trans>Dernier jour</Trans>}
            hint={<Trans>Sans date, le mandat finit tout de suite.</Trans>}
            value={lastDay}
            onChange={(event) => setDay(event.currentTarget.value)}
          />
          <TextField
            id={FIELDS.reason}
            label={<Trans>Raison (facultative)</Trans>}
            maxLength={500}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
        </div>
        <p className="actions">
          <Button type="submit" pending={end.isPending}>
            <Trans>Mettre fin au mandat</Trans>
          </Button>
        </p>
      </form>
    </FieldErrors>
  );
}
