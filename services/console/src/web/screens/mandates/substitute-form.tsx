// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans, useLingui } from '@lingui/react/macro';
import { type FormEvent, useState } from 'react';
import { nameSubstitute } from '../../api/network-commands.ts';
import type { Identity } from '../../api/schemas.ts';
import { useSession } from '../../api/session.ts';
import { useCommand } from '../../api/use-command.ts';
import { useOnceKey } from '../../api/use-once-key.ts';
import { ActionError } from '../../ui/action-error.tsx';
import { Button } from '../../ui/button.tsx';
import { FieldErrors } from '../../ui/field-errors.tsx';
import { focusField } from '../../ui/focus-field.ts';
import { TextField } from '../../ui/text-field.tsx';
import { PersonField } from './person-field.tsx';

type Props = {
  of: Identity['Organisation'];
  mandate: Identity['Mandate'];
  onDone: () => void;
};

const FIELDS = { personId: 'substitute-person', from: 'substitute-from', to: 'substitute-to' };

/** Has somebody stand in for the holder of a mandate between two days. */
export function SubstituteForm({ mandate, onDone }: Props) {
  const { t } = useLingui();
  const { today } = useSession();
  const key = useOnceKey();
  const [personId, setPerson] = useState('');
  const [from, setFrom] = useState(today);
  const [to, setTo] = useState('');
  const [tried, setTried] = useState(false);
  const name = useCommand(
    'identity',
    () => nameSubstitute(mandate.id, { personId, ...(from !== '' && { from }), to }, key),
    onDone,
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (personId === '') focusField(FIELDS.personId);
    else if (to === '') focusField(FIELDS.to);
    else name.mutate(undefined);
  };
  return (
    <FieldErrors error={name.error} fields={FIELDS}>
      <form onSubmit={submit} noValidate>
        <h3 className="sub-title">
          <Trans>Nommer une suppléance</Trans>
        </h3>
        {name.error !== null && <ActionError error={name.error} />}
        <PersonField
          id={FIELDS.personId}
          except={mandate.person.id}
          value={personId}
          onChange={setPerson}
        />
        <div className="two">
          <TextField
            id={FIELDS.from}
            type="date"
            label={<Trans>Premier jour</Trans>}
            value={from}
            onChange={(event) => setFrom(event.currentTarget.value)}
          />
          <TextField
            id={FIELDS.to}
            type="date"
            label={<Trans>Dernier jour</Trans>}
            error={tried && to === '' ? t`Il manque le dernier jour.` : undefined}
            value={to}
            onChange={(event) => setTo(event.currentTarget.value)}
          />
        </div>
        <p className="actions">
          <Button type="submit" pending={name.isPending}>
            <Trans>Nommer cette personne</Trans>
          </Button>
        </p>
      </form>
    </FieldErrors>
  );
}
