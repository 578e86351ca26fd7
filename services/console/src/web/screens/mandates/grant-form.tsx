// SPDX-License-Identifier: AGPL-3.0-or-later
import { msg } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import type { MandateRole } from '@essaim/kernel';
import { type FormEvent, useState } from 'react';
import { grantMandate } from '../../api/network-commands.ts';
import type { Identity } from '../../api/schemas.ts';
import { useHat, useSession } from '../../api/session.ts';
import { useCommand } from '../../api/use-command.ts';
import { ActionError } from '../../ui/action-error.tsx';
import { Button } from '../../ui/button.tsx';
import { Check } from '../../ui/check.tsx';
import { FieldErrors } from '../../ui/field-errors.tsx';
import { focusField } from '../../ui/focus-field.ts';
import { Note } from '../../ui/note.tsx';
import { Panel } from '../../ui/panel.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { hatWords } from '../../words/role-words.ts';
import { mayGive, rolesAt } from './may-give.ts';
import { PersonField } from './person-field.tsx';

const SELF = msg`elle seule`;
const SUBTREE = msg`elle et celles en dessous`;
const FIELDS = { personId: 'grant-person', role: 'grant-role', from: 'grant-from', to: 'grant-to' };

/** Gives a mandate to somebody who is known already. */
export function GrantForm({ of }: { of: Identity['Organisation'] }) {
  const { i18n } = useLingui();
  const { today } = useSession();
  const hat = useHat();
  const roles = rolesAt(of.tier).filter((role) => mayGive(hat, of, role));
  const [personId, setPerson] = useState('');
  const [role, setRole] = useState<MandateRole>(roles[0] ?? 'member');
  const [scope, setScope] = useState<'self' | 'subtree'>('self');
  const [from, setFrom] = useState(today);
  const [to, setTo] = useState('');
  const [requiresSecondFactor, setSecondFactor] = useState(false);
  const [key, setKey] = useState(() => crypto.randomUUID());
  const give = useCommand(
    'identity',
    () =>
      grantMandate(
        {
          personId,
          organisationId: of.id,
          role,
          scope,
          requiresSecondFactor,
          ...(from !== '' && { from }),
          ...(to !== '' && { to }),
        },
        key,
      ),
    () => setKey(crypto.randomUUID()),
  );
  if (roles.length === 0) return null;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (personId === '') focusField(FIELDS.personId);
    else give.mutate(undefined);
  };
  return (
    <Panel className="c8" title={<Trans>Donner un mandat</Trans>}>
      <FieldErrors error={give.error} fields={FIELDS}>
        <form onSubmit={submit} noValidate>
          {give.error !== null && <ActionError error={give.error} />}
          {give.isSuccess && (
            <Note tone="live" said="politely">
              <p>
                <Trans>Le mandat est donné.</Trans>
              </p>
            </Note>
          )}
          <PersonField id={FIELDS.personId} value={personId} onChange={setPerson} />
          <div className="two">
            <SelectField
              id={FIELDS.role}
              label={<Trans>Rôle</Trans>}
              value={role}
              onChange={(event) => setRole(event.currentTarget.value as MandateRole)}
            >
              {roles.map((one) => (
                <option key={one} value={one}>
                  {i18n._(hatWords(one, of.tier))}
                </option>
              ))}
            </SelectField>
            <SelectField
              id="grant-scope"
              label={<Trans>Portée</Trans>}
              value={scope}
              onChange={(event) => setScope(event.currentTarget.value as 'self' | 'subtree')}
            >
              <option value="self">{i18n._(SELF)}</option>
              <option value="subtree">{i18n._(SUBTREE)}</option>
            </SelectField>
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
              label={<Trans>Dernier jour (facultatif)</Trans>}
              value={to}
              onChange={(event) => setTo(event.currentTarget.value)}
            />
          </div>
          <Check
            checked={requiresSecondFactor}
            onChange={(event) => setSecondFactor(event.currentTarget.checked)}
          >
            <Trans>Demander un second facteur pour agir avec ce mandat</Trans>
          </Check>
          <p className="actions">
            <Button look="main" type="submit" pending={give.isPending}>
              <Trans>Donner ce mandat</Trans>
            </Button>
          </p>
        </form>
      </FieldErrors>
    </Panel>
  );
}
