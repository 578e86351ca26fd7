// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans, useLingui } from '@lingui/react/macro';
import { type FormEvent, useState } from 'react';
import { updateOrganisation } from '../../api/network-commands.ts';
import type { Identity } from '../../api/schemas.ts';
import { useCommand } from '../../api/use-command.ts';
import { ActionError } from '../../ui/action-error.tsx';
import { Button } from '../../ui/button.tsx';
import { FieldErrors } from '../../ui/field-errors.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { draftOf, changeOf, type IdentityDraft } from './identity-draft.ts';

type Props = { of: Identity['Organisation']; onDone: () => void };

const ID = (field: keyof IdentityDraft) => `organisation-${field}`;

/** Corrects an organisation; only what differs is sent, against the version that was read. */
export function IdentityForm({ of, onDone }: Props) {
  const { t } = useLingui();
  const [seen] = useState(of);
  const [draft, setDraft] = useState(() => draftOf(of));
  const save = useCommand(
    'identity',
    () => updateOrganisation(seen, changeOf(seen, draft)),
    onDone,
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (Object.keys(changeOf(seen, draft)).length === 0) onDone();
    else save.mutate(undefined);
  };
  const field = (name: keyof IdentityDraft, label: string, numeric = false, hint?: string) => (
    <TextField
      key={name}
      id={ID(name)}
      label={label}
      hint={hint}
      autoComplete="off"
      {...(numeric && { inputMode: 'numeric' as const })}
      value={draft[name]}
      onChange={(event) => setDraft({ ...draft, [name]: event.currentTarget.value })}
    />
  );
  const ids = Object.fromEntries(
    Object.keys(draft).map((name) => [name, ID(name as keyof IdentityDraft)]),
  );
  return (
    <FieldErrors error={save.error} fields={ids}>
      <form onSubmit={submit} noValidate>
        {save.error !== null && <ActionError error={save.error} />}
        <div className="two">
          {field('name', t`Nom`)}
          {field('shortName', t`Nom court`)}
          {field('contactEmail', t`Adresse électronique`)}
          {field('siret', t`SIRET`, true, t`Quatorze chiffres ; le SIREN suit.`)}
          {field('rna', t`RNA`, false, t`W puis neuf signes.`)}
          {field('communeCode', t`Commune (code INSEE)`, false, t`Ce n’est pas le code postal.`)}
          {field('members', t`Adhérents`, true)}
          {field('employees', t`Salariés`, true)}
          {field('volunteers', t`Bénévoles`, true)}
        </div>
        <p className="actions">
          <Button look="main" type="submit" pending={save.isPending}>
            <Trans>Enregistrer la fiche</Trans>
          </Button>
          <Button look="quiet" onClick={onDone}>
            <Trans>Ne rien changer</Trans>
          </Button>
        </p>
      </form>
    </FieldErrors>
  );
}
