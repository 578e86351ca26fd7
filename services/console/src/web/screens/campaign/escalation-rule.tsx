// SPDX-License-Identifier: AGPL-3.0-or-later
import { Plural, Trans } from '@lingui/react/macro';
import { type FormEvent, useState } from 'react';
import { setEscalation } from '../../api/escalation-commands.ts';
import type { Planning } from '../../api/schemas.ts';
import { useCommand } from '../../api/use-command.ts';
import { ActionError } from '../../ui/action-error.tsx';
import { Button } from '../../ui/button.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { TextField } from '../../ui/text-field.tsx';

/** After how many working days late work climbs to the tier above. */
export function EscalationRule({ campaign }: { campaign: Planning['Campaign'] }) {
  const { days, revision, allowed } = campaign.escalation;
  return (
    <>
      <p className="small">
        {days === null ? (
          <Trans>Les retards ne remontent pas à la strate au-dessus.</Trans>
        ) : (
          <Plural
            value={days}
            one="Un retard remonte à la strate au-dessus après un jour ouvré, puis d’une strate par jour ouvré."
            other="Un retard remonte à la strate au-dessus après # jours ouvrés, puis d’une strate tous les # jours ouvrés."
          />
        )}
      </p>
      {allowed && (
        <Disclosure key={revision} summary={<Trans>Changer ce délai</Trans>}>
          <RuleForm campaign={campaign} />
        </Disclosure>
      )}
    </>
  );
}

function RuleForm({ campaign }: { campaign: Planning['Campaign'] }) {
  const { id, escalation } = campaign;
  const [days, setDays] = useState(String(escalation.days ?? ''));
  const set = useCommand('planning', () =>
    setEscalation(id, escalation, days.trim() === '' ? null : Number(days)),
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    set.mutate(undefined);
  };
  return (
    <form className="help" onSubmit={submit}>
      <TextField
        id="escalation-days"
        type="number"
        inputMode="numeric"
        min={1}
        max={90}
        label={<Trans>Jours ouvrés avant de remonter</Trans>}
        hint={<Trans>Laissez vide pour que rien ne remonte.</Trans>}
        value={days}
        onChange={(event) => setDays(event.currentTarget.value)}
      />
      {set.error !== null && <ActionError error={set.error} />}
      <div className="actions">
        <Button type="submit" pending={set.isPending}>
          <Trans>Enregistrer le délai</Trans>
        </Button>
      </div>
    </form>
  );
}
