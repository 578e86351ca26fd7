// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans, useLingui } from '@lingui/react/macro';
import { type FormEvent, useState } from 'react';
import { setCostModel } from '../../api/cost-queries.ts';
import type { Planning } from '../../api/schemas.ts';
import { useCommand } from '../../api/use-command.ts';
import { ActionError } from '../../ui/action-error.tsx';
import { Button } from '../../ui/button.tsx';
import { focusField } from '../../ui/focus-field.ts';
import { TextField } from '../../ui/text-field.tsx';
import { PAYING_TIER_WORDS } from '../../words/paying-tier-words.ts';
import { PAYING_TIERS } from '../../words/paying-tiers.ts';
import {
  type CostFields,
  DAYS,
  dayField,
  fieldsOfModel,
  modelOfFields,
  ruleField,
} from './cost-model-fields.ts';

const DAY_LABELS: Record<(typeof DAYS)[number], React.ReactNode> = {
  effort: <Trans>Jour des responsables, en euros</Trans>,
  trainer: <Trans>Jour de formateur, en euros</Trans>,
  technician: <Trans>Jour de technicien, en euros</Trans>,
  facilitator: <Trans>Jour d’animateur, en euros</Trans>,
};

/** Sets prices and contribution rules; every cost is counted with them from then on. */
export function CostModelForm({ state }: { state: Planning['CostModelState'] }) {
  const { t, i18n } = useLingui();
  const [fields, setFields] = useState<CostFields>(() => fieldsOfModel(state.model, i18n.locale));
  const [tried, setTried] = useState(false);
  const { model, wrong } = modelOfFields(fields);
  const set = useCommand('planning', () => setCostModel(state, model));
  const field = (id: string) => ({
    id,
    inputMode: 'decimal' as const,
    autoComplete: 'off',
    value: fields[id] ?? '',
    error: tried && wrong.includes(id) ? t`Donnez un montant, par exemple 20 ou 20,50.` : undefined,
    onChange: (event: { currentTarget: { value: string } }) =>
      setFields({ ...fields, [id]: event.currentTarget.value }),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    const [first] = wrong;
    if (first === undefined) set.mutate(undefined);
    else focusField(first);
  };
  return (
    <form className="help" onSubmit={submit} noValidate>
      <fieldset>
        <legend className="label">
          <Trans>Prix</Trans>
        </legend>
        <div className="two">
          <TextField
            {...field('cost-users')}
            label={<Trans>Coût des utilisateurs, en euros</Trans>}
          />
          <TextField
            {...field('cost-count')}
            label={<Trans>Pour combien d’utilisateurs</Trans>}
            error={
              tried && wrong.includes('cost-count')
                ? t`Donnez un nombre d’utilisateurs, un au moins.`
                : undefined
            }
          />
          {DAYS.map((day) => (
            <TextField key={day} {...field(dayField(day))} label={DAY_LABELS[day]} />
          ))}
        </div>
      </fieldset>
      {PAYING_TIERS.map((tier) => {
        const name = i18n._(PAYING_TIER_WORDS[tier]);
        return (
          <fieldset key={tier}>
            <legend className="label">{name}</legend>
            <div className="two">
              <TextField
                {...field(ruleField(tier, 'fixedCents'))}
                label={<Trans>Par structure, en euros</Trans>}
              />
              <TextField
                {...field(ruleField(tier, 'perUserCents'))}
                label={<Trans>Par utilisateur, en euros</Trans>}
              />
              <TextField
                {...field(ruleField(tier, 'ceilingCents'))}
                label={<Trans>Plafond, en euros</Trans>}
                hint={<Trans>Laissez vide sans plafond.</Trans>}
              />
            </div>
          </fieldset>
        );
      })}
      {set.error !== null && <ActionError error={set.error} />}
      <div className="actions">
        <Button type="submit" pending={set.isPending}>
          <Trans>Arrêter ce modèle</Trans>
        </Button>
      </div>
    </form>
  );
}
