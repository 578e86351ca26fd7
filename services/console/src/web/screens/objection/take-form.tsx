// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans, useLingui } from '@lingui/react/macro';
import { type FormEvent, useState } from 'react';
import { takeObjection } from '../../api/objection-commands.ts';
import type { Planning } from '../../api/schemas.ts';
import { useCommand } from '../../api/use-command.ts';
import { ActionError } from '../../ui/action-error.tsx';
import { Button } from '../../ui/button.tsx';
import { FieldErrors } from '../../ui/field-errors.tsx';
import { focusField } from '../../ui/focus-field.ts';
import { TextField } from '../../ui/text-field.tsx';

/** The nation takes an objection: from when the date may be. */
export function TakeForm({ objection }: { objection: Planning['Objection'] }) {
  const { t } = useLingui();
  const id = `take-${objection.id}`;
  const [day, setDay] = useState(objection.notBefore ?? '');
  const [tried, setTried] = useState(false);
  const take = useCommand('planning', () => takeObjection(objection, { notBefore: day }));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (day === '') focusField(id);
    else take.mutate(undefined);
  };
  return (
    <FieldErrors error={take.error} fields={{ notBefore: id }}>
      <form className="help" onSubmit={submit} noValidate>
        <TextField
          id={id}
          type="date"
          label={<Trans>Pas avant le</Trans>}
          hint={<Trans>Le prochain calcul des dates en tient compte.</Trans>}
          value={day}
          error={tried && day === '' ? t`Il manque le jour.` : undefined}
          onChange={(event) => setDay(event.currentTarget.value)}
        />
        {take.error !== null && <ActionError error={take.error} />}
        <div className="actions">
          <Button type="submit" pending={take.isPending}>
            <Trans>Tenir compte de l’objection</Trans>
          </Button>
        </div>
      </form>
    </FieldErrors>
  );
}
