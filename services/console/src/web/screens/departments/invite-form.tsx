// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans, useLingui } from '@lingui/react/macro';
import type { MandateRole } from '@essaim/kernel';
import { type FormEvent, useState } from 'react';
import { createInvitation } from '../../api/invitation-commands.ts';
import type { Identity } from '../../api/schemas.ts';
import { useCommand } from '../../api/use-command.ts';
import { placeOf } from '../../territory/place.ts';
import { ActionError } from '../../ui/action-error.tsx';
import { FieldErrors } from '../../ui/field-errors.tsx';
import { Button } from '../../ui/button.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { Note } from '../../ui/note.tsx';
import { Panel } from '../../ui/panel.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { roleWords } from '../../words/role-words.ts';
import { addressFault } from './address-fault.ts';
import { RoleMeaning } from './role-meaning.tsx';

type Props = { organisations: readonly Identity['Organisation'][]; chosen: string | undefined };

const ROLES: readonly MandateRole[] = [
  'coordination',
  'technical',
  'liaison',
  'communication',
  'support',
  'facilitation',
  'training',
  'data_protection',
  'treasury',
  'board',
];

/** Invites a person by e-mail to a role at one of the region's departments. */
export function InviteForm({ organisations, chosen }: Props) {
  const { t, i18n } = useLingui();
  const [email, setEmail] = useState('');
  const [given, setGiven] = useState('');
  const [family, setFamily] = useState('');
  const [organisationId, setOrganisation] = useState(chosen ?? organisations[0]?.id ?? '');
  const [role, setRole] = useState<MandateRole>('coordination');
  const [tries, setTries] = useState(0);
  const [key, setKey] = useState(() => crypto.randomUUID());
  const invite = useCommand(
    'identity',
    () =>
      createInvitation(
        {
          email: email.trim(),
          organisationId,
          role,
          ...(given.trim() === '' ? {} : { givenName: given.trim() }),
          ...(family.trim() === '' ? {} : { familyName: family.trim() }),
        },
        key,
      ),
    () => {
      setTries(0);
      setEmail('');
      setGiven('');
      setFamily('');
      setKey(crypto.randomUUID());
    },
  );
  const fault = addressFault(email);
  const sentence =
    fault === 'empty'
      ? t`Il manque l’adresse. Écrivez-la, par exemple nom@exemple.org.`
      : t`Cette adresse est incomplète. Complétez-la, par exemple nom@exemple.org.`;
  const error = tries > 0 && fault !== null ? sentence : undefined;
  const organisation = organisations.find(({ id }) => id === organisationId);
  const place =
    organisation === undefined
      ? ''
      : placeOf({ ...organisation, code: organisation.territory?.departmentCode ?? null });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTries(tries + 1);
    if (fault !== null) return;
    invite.mutate(undefined);
  };
  return (
    <Panel
      className="c5"
      id="inviter"
      title={<Trans>Inviter</Trans>}
      hint={<Trans>Le lien est personnel et dure 72 heures.</Trans>}
    >
      <FieldErrors
        error={invite.error}
        fields={{
          email: 'invite-email',
          givenName: 'invite-given',
          familyName: 'invite-family',
          organisationId: 'invite-organisation',
          role: 'invite-role',
        }}
      >
        <form onSubmit={submit} noValidate>
          {error !== undefined && (
            <ErrorSummary
              key={tries}
              title={<Trans>L’invitation n’est pas partie. À corriger :</Trans>}
              issues={[{ field: 'invite-email', message: error }]}
            />
          )}
          {invite.error !== null && <ActionError error={invite.error} />}
          {invite.isSuccess && tries === 0 && (
            <Note tone="live" said="politely">
              <p>
                <Trans>L’invitation de {invite.data.email} est en route.</Trans>
              </p>
            </Note>
          )}
          <TextField
            id="invite-email"
            type="email"
            autoComplete="off"
            label={<Trans>Adresse électronique</Trans>}
            maxLength={254}
            value={email}
            error={error}
            onChange={(event) => setEmail(event.currentTarget.value)}
          />
          <div className="two">
            <TextField
              id="invite-given"
              autoComplete="off"
              label={<Trans>Prénom (facultatif)</Trans>}
              maxLength={100}
              value={given}
              onChange={(event) => setGiven(event.currentTarget.value)}
            />
            <TextField
              id="invite-family"
              autoComplete="off"
              label={<Trans>Nom (facultatif)</Trans>}
              maxLength={100}
              value={family}
              onChange={(event) => setFamily(event.currentTarget.value)}
            />
            <SelectField
              id="invite-organisation"
              label={<Trans>Structure</Trans>}
              value={organisationId}
              onChange={(event) => setOrganisation(event.currentTarget.value)}
            >
              {organisations.map((one) => {
                const code = one.territory?.departmentCode ?? null;
                return (
                  <option key={one.id} value={one.id}>
                    {placeOf({ ...one, code })} ({code})
                  </option>
                );
              })}
            </SelectField>
            <SelectField
              id="invite-role"
              label={<Trans>Rôle</Trans>}
              value={role}
              onChange={(event) => setRole(event.currentTarget.value as MandateRole)}
            >
              {ROLES.map((one) => (
                <option key={one} value={one}>
                  {i18n._(roleWords(one))}
                </option>
              ))}
            </SelectField>
          </div>
          <p className="small muted what">
            <RoleMeaning role={role} place={place} />
          </p>
          <p className="actions">
            <Button look="main" type="submit" pending={invite.isPending}>
              <Trans>Envoyer l’invitation</Trans>
            </Button>
          </p>
        </form>
      </FieldErrors>
    </Panel>
  );
}
