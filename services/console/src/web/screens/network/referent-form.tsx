// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { peopleQuery } from '../../api/identity-queries.ts';
import { createReferent } from '../../api/network-commands.ts';
import type { Identity } from '../../api/schemas.ts';
import { useCommand } from '../../api/use-command.ts';
import { useOnceKey } from '../../api/use-once-key.ts';
import { personName } from '../../format/person-name.ts';
import { ActionError } from '../../ui/action-error.tsx';
import { Button } from '../../ui/button.tsx';
import { FieldErrors } from '../../ui/field-errors.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { REFERENT_SUBJECTS } from '../../words/network-words.ts';

type Props = { of: Identity['Organisation']; onDone: () => void };
type Subject = Identity['ReferentSubject'];

const OUTSIDE = '';
const FIELDS = { subject: 'referent-subject', name: 'referent-name', email: 'referent-email' };

/** Names a referent: one of the people of the organisation, or somebody outside the network. */
export function ReferentForm({ of, onDone }: Props) {
  const { t, i18n } = useLingui();
  const key = useOnceKey();
  const { data: people } = useQuery(peopleQuery(of.id));
  const [subject, setSubject] = useState<Subject>('general');
  const [personId, setPerson] = useState(OUTSIDE);
  const [outside, setOutside] = useState({ name: '', email: '', phone: '' });
  const add = useCommand(
    'identity',
    () =>
      createReferent(of.id, { subject, ...(personId === OUTSIDE ? outside : { personId }) }, key),
    onDone,
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    add.mutate(undefined);
  };
  const known = new Map(people?.items.map(({ person }) => [person.id, personName(person)]));
  const set = (name: keyof typeof outside) => (event: { currentTarget: { value: string } }) =>
    setOutside({ ...outside, [name]: event.currentTarget.value });
  return (
    <FieldErrors error={add.error} fields={FIELDS}>
      <form onSubmit={submit} noValidate>
        {add.error !== null && <ActionError error={add.error} />}
        <div className="two">
          <SelectField
            id={FIELDS.subject}
            label={<Trans>Sujet</Trans>}
            value={subject}
            onChange={(event) => setSubject(event.currentTarget.value as Subject)}
          >
            {Object.entries(REFERENT_SUBJECTS).map(([value, words]) => (
              <option key={value} value={value}>
                {i18n._(words)}
              </option>
            ))}
          </SelectField>
          <SelectField
            id="referent-person"
            label={<Trans>Personne</Trans>}
            value={personId}
            onChange={(event) => setPerson(event.currentTarget.value)}
          >
            <option value={OUTSIDE}>{t`Quelqu’un d’extérieur`}</option>
            {[...known].map(([id, name]) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </SelectField>
          {personId === OUTSIDE && (
            <>
              <TextField
                id={FIELDS.name}
                label={<Trans>Nom</Trans>}
                autoComplete="off"
                maxLength={200}
                value={outside.name}
                onChange={set('name')}
              />
              <TextField
                id={FIELDS.email}
                type="email"
                label={<Trans>Adresse électronique</Trans>}
                autoComplete="off"
                maxLength={254}
                value={outside.email}
                onChange={set('email')}
              />
              <TextField
                id="referent-phone"
                type="tel"
                label={<Trans>Téléphone</Trans>}
                autoComplete="off"
                maxLength={30}
                value={outside.phone}
                onChange={set('phone')}
              />
            </>
          )}
        </div>
        <p className="actions">
          <Button look="main" type="submit" pending={add.isPending}>
            <Trans>Nommer ce référent</Trans>
          </Button>
          <Button look="quiet" onClick={onDone}>
            <Trans>Ne nommer personne</Trans>
          </Button>
        </p>
      </form>
    </FieldErrors>
  );
}
