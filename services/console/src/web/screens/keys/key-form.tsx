// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans, useLingui } from '@lingui/react/macro';
import { type FormEvent, useState } from 'react';
import { createKey } from '../../api/key-queries.ts';
import { useSession } from '../../api/session.ts';
import { useCommand } from '../../api/use-command.ts';
import { ActionError } from '../../ui/action-error.tsx';
import { Button } from '../../ui/button.tsx';
import { FieldErrors } from '../../ui/field-errors.tsx';
import { focusField } from '../../ui/focus-field.ts';
import { Panel } from '../../ui/panel.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { yearAfter } from './year-after.ts';

const FIELDS = { name: 'key-name', lastDay: 'key-last-day' };

type Props = { organisationId: string; onIssued: (secret: string) => void };

/** Makes a key for the organisation's directory. */
export function KeyForm({ organisationId, onIssued }: Props) {
  const { t } = useLingui();
  const { today } = useSession();
  const [name, setName] = useState('');
  const [lastDay, setLastDay] = useState(() => yearAfter(today));
  const [tried, setTried] = useState(false);
  const create = useCommand(
    'identity',
    () => createKey({ organisationId, name: name.trim(), lastDay }),
    ({ secret }) => {
      onIssued(secret);
      setName('');
      setTried(false);
    },
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (name.trim() === '') {
      focusField(FIELDS.name);
      return;
    }
    create.mutate(undefined);
  };
  return (
    <FieldErrors error={create.error} fields={FIELDS}>
      <Panel className="c4" title={<Trans>Créer une clé</Trans>}>
        {create.error !== null && <ActionError error={create.error} />}
        <form onSubmit={submit} noValidate>
          <TextField
            id={FIELDS.name}
            label={<Trans>Nom de la clé</Trans>}
            hint={<Trans>Le journal la nommera ainsi.</Trans>}
            maxLength={100}
            value={name}
            error={tried && name.trim() === '' ? t`Il manque le nom de la clé.` : undefined}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <TextField
            id={FIELDS.lastDay}
            type="date"
            label={<Trans>Dernier jour</Trans>}
            hint={<Trans>400 jours au plus.</Trans>}
            value={lastDay}
            onChange={(event) => setLastDay(event.currentTarget.value)}
          />
          <p className="actions">
            <Button look="main" type="submit" pending={create.isPending}>
              <Trans>Créer la clé</Trans>
            </Button>
          </p>
        </form>
      </Panel>
    </FieldErrors>
  );
}
