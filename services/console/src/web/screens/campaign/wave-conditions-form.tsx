// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans, useLingui } from '@lingui/react/macro';
import { type FormEvent, type ReactNode, useState } from 'react';
import type { Planning } from '../../api/schemas.ts';
import { useCommand } from '../../api/use-command.ts';
import { setWaveConditions } from '../../api/wave-commands.ts';
import { ActionError } from '../../ui/action-error.tsx';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { WAVE_METRICS } from '../../words/wave-metric-words.ts';
import {
  type ConditionFields,
  REACTIONS,
  type Reaction,
  SUCCESS_METRICS,
  TROUBLE_METRICS,
  conditionsOfFields,
  fieldsOfConditions,
} from './wave-condition-fields.ts';

type Props = { campaignId: string; wave: Planning['Wave'] };

const LEGENDS: Record<Reaction, ReactNode> = {
  pause: <Trans>Suspend la vague, chacune seule</Trans>,
  stop: <Trans>Arrête la vague, chacune seule</Trans>,
};

/** Sets what a wave is judged by; what is left empty is not looked at. */
export function WaveConditionsForm({ campaignId, wave }: Props) {
  const { i18n } = useLingui();
  const [fields, setFields] = useState<ConditionFields>(() => fieldsOfConditions(wave.conditions));
  const set = useCommand('planning', () =>
    setWaveConditions(campaignId, wave, conditionsOfFields(fields)),
  );
  const number = (key: keyof ConditionFields, least: number, most: number) => ({
    id: `wave-${wave.number}-${key}`,
    type: 'number',
    inputMode: 'numeric' as const,
    min: least,
    max: most,
    value: fields[key] ?? '',
    onChange: (event: { currentTarget: { value: string } }) =>
      setFields({ ...fields, [key]: event.currentTarget.value }),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    set.mutate(undefined);
  };
  return (
    <form className="help" onSubmit={submit}>
      <fieldset>
        <legend className="label">
          <Trans>Réussie quand tout ceci est vrai</Trans>
        </legend>
        <div className="two">
          {SUCCESS_METRICS.map((metric) => {
            const what = i18n._(WAVE_METRICS[metric]);
            const isDays = metric === 'soak-days';
            return (
              <TextField
                key={metric}
                {...number(`success-${metric}`, 0, isDays ? 1000 : 100)}
                label={
                  isDays ? (
                    <Trans>{what}, au moins, en jours</Trans>
                  ) : (
                    <Trans>{what}, au moins, en %</Trans>
                  )
                }
              />
            );
          })}
        </div>
        {TROUBLE_METRICS.map((metric) => {
          const what = i18n._(WAVE_METRICS[metric]);
          return (
            <TextField
              key={metric}
              {...number(`success-${metric}`, 0, 100)}
              label={<Trans>{what}, au plus, en %</Trans>}
            />
          );
        })}
      </fieldset>
      {REACTIONS.map((reaction) => (
        <fieldset key={reaction}>
          <legend className="label">{LEGENDS[reaction]}</legend>
          {TROUBLE_METRICS.map((metric) => {
            const what = i18n._(WAVE_METRICS[metric]);
            return (
              <div className="two" key={metric}>
                <TextField
                  {...number(`${reaction}-${metric}`, 1, 100)}
                  label={<Trans>{what}, dès, en %</Trans>}
                />
                <TextField
                  {...number(`${reaction}-count-${metric}`, 1, 1000)}
                  label={
                    <Trans>
                      et au moins, en nombre<span className="vh"> ({what})</span>
                    </Trans>
                  }
                />
              </div>
            );
          })}
        </fieldset>
      ))}
      {set.error !== null && <ActionError error={set.error} />}
      <div className="actions">
        <Button type="submit" pending={set.isPending}>
          <Trans>Enregistrer les conditions</Trans>
        </Button>
      </div>
    </form>
  );
}
