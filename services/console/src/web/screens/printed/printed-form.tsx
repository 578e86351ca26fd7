// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans, useLingui } from '@lingui/react/macro';
import type { MandateRole } from '@essaim/kernel';
import { type FormEvent, useState } from 'react';
import { invitePrinted } from '../../api/printed-commands.ts';
import type { Identity } from '../../api/schemas.ts';
import { useHat } from '../../api/session.ts';
import { useCommand } from '../../api/use-command.ts';
import { ActionError } from '../../ui/action-error.tsx';
import { Button } from '../../ui/button.tsx';
import { FieldErrors } from '../../ui/field-errors.tsx';
import { Panel } from '../../ui/panel.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { hatWords } from '../../words/role-words.ts';
import { mayGive, rolesAt } from '../mandates/may-give.ts';
import { InvitationDialog } from './invitation-dialog.tsx';

type Language = Identity['Language'];

const FIELDS = { givenName: 'printed-given', familyName: 'printed-family', role: 'printed-role' };
const NOBODY = { givenName: '', familyName: '' };

/** Invites somebody who has no e-mail address: a sheet of paper with a code. */
export function PrintedForm({ of }: { of: Identity['Organisation'] }) {
  const { i18n } = useLingui();
  const hat = useHat();
  const roles = rolesAt(of.tier).filter((role) => mayGive(hat, of, role));
  const [name, setName] = useState(NOBODY);
  const [role, setRole] = useState<MandateRole>(roles[0] ?? 'member');
  const [language, setLanguage] = useState<Language>('fr');
  const [key, setKey] = useState(() => crypto.randomUUID());
  const invite = useCommand(
    'identity',
    () => invitePrinted({ ...name, organisationId: of.id, role, language }, key),
    () => {
      setName(NOBODY);
      setKey(crypto.randomUUID());
    },
  );
  if (roles.length === 0) return null;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    invite.mutate(undefined);
  };
  const set = (field: keyof typeof NOBODY) => (event: { currentTarget: { value: string } }) =>
    setName({ ...name, [field]: event.currentTarget.value });
  return (
    <Panel
      className="c12"
      title={<Trans>Inviter sans adresse électronique</Trans>}
      hint={<Trans>Une feuille à imprimer porte un code, valable 14 jours.</Trans>}
    >
      <FieldErrors error={invite.error} fields={FIELDS}>
        <form onSubmit={submit} noValidate>
          {invite.error !== null && <ActionError error={invite.error} />}
          <div className="two">
            <TextField
              id={FIELDS.givenName}
              label={<Trans>Prénom</Trans>}
              autoComplete="off"
              maxLength={100}
              value={name.givenName}
              onChange={set('givenName')}
            />
            <TextField
              id={FIELDS.familyName}
              label={<Trans>Nom de famille</Trans>}
              autoComplete="off"
              maxLength={100}
              value={name.familyName}
              onChange={set('familyName')}
            />
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
              id="printed-language"
              label={<Trans>Langue de la feuille</Trans>}
              value={language}
              onChange={(event) => setLanguage(event.currentTarget.value as Language)}
            >
              <option value="fr">Français</option>
              <option value="en">English</option>
            </SelectField>
          </div>
          <p className="actions">
            <Button type="submit" pending={invite.isPending}>
              <Trans>Préparer la feuille</Trans>
            </Button>
          </p>
        </form>
      </FieldErrors>
      {invite.data !== undefined && (
        <InvitationDialog of={invite.data} onClose={() => invite.reset()} />
      )}
    </Panel>
  );
}
