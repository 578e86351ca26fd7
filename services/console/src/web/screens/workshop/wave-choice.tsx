// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans, useLingui } from '@lingui/react/macro';
import { Check } from '../../ui/check.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { TextField } from '../../ui/text-field.tsx';

export type WaveChoiceValue = {
  mode: 'auto' | 'count' | 'size';
  number: string;
  startDate: string;
  /** Each region has its share of the places. */
  fair: boolean;
  /** The most departments of one region in a wave; empty for no limit. */
  perRegion: string;
};

type Props = { value: WaveChoiceValue; onChange: (value: WaveChoiceValue) => void };

/** When the nation begins, how the waves are cut, and how regions share them. */
export function WaveChoice({ value, onChange }: Props) {
  const { t } = useLingui();
  return (
    <>
      <TextField
        id="start"
        type="date"
        label={<Trans>Premier jour du travail national</Trans>}
        required
        value={value.startDate}
        onChange={(event) => onChange({ ...value, startDate: event.currentTarget.value })}
      />
      <div className="end">
        <Segmented
          visibleLegend
          legend={<Trans>Couper les vagues</Trans>}
          value={value.mode}
          onChange={(mode) => onChange({ ...value, mode })}
          choices={[
            { value: 'auto', label: t`Environ 20 chacune` },
            { value: 'count', label: t`En nombre` },
            { value: 'size', label: t`En taille` },
          ]}
        />
      </div>
      {value.mode !== 'auto' && (
        <div className="short end">
          <TextField
            id="waves"
            type="number"
            min={1}
            max={value.mode === 'count' ? 50 : 200}
            required
            label={
              value.mode === 'count' ? (
                <Trans>Nombre de vagues</Trans>
              ) : (
                <Trans>Départements par vague</Trans>
              )
            }
            value={value.number}
            onChange={(event) => onChange({ ...value, number: event.currentTarget.value })}
          />
        </div>
      )}
      <fieldset className="end">
        <legend className="label">
          <Trans>Partager les places</Trans>
        </legend>
        <Check
          checked={value.fair}
          onChange={(event) => onChange({ ...value, fair: event.currentTarget.checked })}
        >
          <Trans>Donner à chaque région sa part des places, vague après vague</Trans>
        </Check>
        <div className="short">
          <TextField
            id="per-region"
            type="number"
            min={1}
            max={200}
            label={<Trans>Au plus, pour une région et une vague</Trans>}
            hint={<Trans>Ce qu’une région peut accompagner à la fois ; vide : sans limite.</Trans>}
            value={value.perRegion}
            onChange={(event) => onChange({ ...value, perRegion: event.currentTarget.value })}
          />
        </div>
      </fieldset>
    </>
  );
}
