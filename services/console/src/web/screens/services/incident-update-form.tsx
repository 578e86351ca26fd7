// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans, useLingui } from '@lingui/react/macro';
import { type FormEvent, useState } from 'react';
import { updateIncident } from '../../api/health-commands.ts';
import type { Catalog } from '../../api/schemas.ts';
import { useCommand } from '../../api/use-command.ts';
import { ActionError } from '../../ui/action-error.tsx';
import { Button } from '../../ui/button.tsx';
import { FieldErrors } from '../../ui/field-errors.tsx';
import { focusField } from '../../ui/focus-field.ts';
import { TextArea } from '../../ui/text-area.tsx';
import { IncidentStateField } from './incident-state-field.tsx';

/** Says how an incident goes on. */
export function IncidentUpdateForm({ incident }: { incident: Catalog['Incident'] }) {
  const { t } = useLingui();
  const [state, setState] = useState(incident.updates.at(-1)?.state ?? 'investigating');
  const [message, setMessage] = useState('');
  const [tried, setTried] = useState(false);
  const fields = { state: `state-${incident.id}`, message: `message-${incident.id}` };
  const update = useCommand('catalog', () =>
    updateIncident(incident, { state, message: message.trim() }),
  );
  const isMissing = message.trim() === '';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (isMissing) focusField(fields.message);
    else update.mutate(undefined);
  };
  return (
    <FieldErrors error={update.error} fields={fields}>
      <form onSubmit={submit} noValidate>
        <IncidentStateField id={fields.state} value={state} onChange={setState} />
        <TextArea
          id={fields.message}
          label={<Trans>Ce que les gens doivent savoir</Trans>}
          maxLength={1000}
          value={message}
          error={
            tried && isMissing ? t`Il manque le message. Écrivez-le en une phrase.` : undefined
          }
          onChange={(event) => setMessage(event.currentTarget.value)}
        />
        {update.error !== null && <ActionError error={update.error} />}
        <div className="actions">
          <Button type="submit" pending={update.isPending}>
            <Trans>Publier</Trans>
          </Button>
        </div>
      </form>
    </FieldErrors>
  );
}
