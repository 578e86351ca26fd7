// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans, useLingui } from '@lingui/react/macro';
import { Segmented } from '../../ui/segmented.tsx';
import { TextField } from '../../ui/text-field.tsx';

export type WaveChoiceValue = {
  mode: 'auto' | 'count' | 'size';
  number: string;
  startDate: string;
};

type Props = { value: WaveChoiceValue; onChange: (value: WaveChoiceValue) => void };

/** When the nation begins, and how the waves are cut. */
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
    </>
  );
}
