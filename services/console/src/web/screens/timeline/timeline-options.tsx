// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans, useLingui } from '@lingui/react/macro';
import type { Planning } from '../../api/schemas.ts';
import { placeOf } from '../../territory/place.ts';
import { Check } from '../../ui/check.tsx';
import { Icon } from '../../ui/icon.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { schoolZones } from '../../words/school-zones.ts';
import type { Shown } from './timeline-grid.tsx';

type Region = Planning['CampaignDepartment']['region'];

export type Choice = {
  region: string | undefined;
  wave: number | undefined;
  unit: 'month' | 'week';
};

type Props = {
  regions: readonly Region[];
  waves: readonly number[];
  choice: Choice;
  onChoice: (choice: Choice) => void;
  shown: Shown;
  onShown: (shown: Shown) => void;
  zones: readonly string[];
};

/** What a timeline shows: which part of the campaign, at which scale, with what beside the dates. */
export function TimelineOptions(props: Props) {
  const { regions, waves, choice, onChoice, shown, onShown, zones } = props;
  const { i18n, t } = useLingui();
  const named = schoolZones(i18n, zones);
  return (
    <form className="timeline-options" aria-label={t`Réglages de la frise`}>
      <SelectField
        id="timeline-region"
        label={<Trans>Région</Trans>}
        value={choice.region ?? ''}
        onChange={(event) =>
          onChoice({ ...choice, region: event.currentTarget.value || undefined })
        }
      >
        <option value="">{t`Toutes les régions`}</option>
        {regions.map((region) => (
          <option key={region.key} value={region.key}>
            {placeOf(region)}
          </option>
        ))}
      </SelectField>
      <SelectField
        id="timeline-wave"
        label={<Trans>Vague</Trans>}
        value={choice.wave ?? ''}
        onChange={(event) =>
          onChoice({ ...choice, wave: Number(event.currentTarget.value) || undefined })
        }
      >
        <option value="">{t`Toutes les vagues`}</option>
        {waves.map((wave) => (
          <option key={wave} value={wave}>
            {t`Vague ${wave}`}
          </option>
        ))}
      </SelectField>
      <SelectField
        id="timeline-unit"
        label={<Trans>Échelle</Trans>}
        value={choice.unit}
        onChange={(event) =>
          onChoice({ ...choice, unit: event.currentTarget.value === 'week' ? 'week' : 'month' })
        }
      >
        <option value="month">{t`Mois`}</option>
        <option value="week">{t`Semaines`}</option>
      </SelectField>
      <fieldset className="timeline-shown">
        <legend className="vh">
          <Trans>Afficher</Trans>
        </legend>
        <Check
          checked={shown.reference}
          onChange={(event) => onShown({ ...shown, reference: event.currentTarget.checked })}
        >
          <i className="key-reference" aria-hidden="true" />
          <Trans>Référence</Trans>
        </Check>
        <Check
          checked={shown.chain}
          onChange={(event) => onShown({ ...shown, chain: event.currentTarget.checked })}
        >
          <Icon name="link" />
          <Trans>Chaîne directrice</Trans>
        </Check>
        <Check
          checked={shown.closed}
          onChange={(event) => onShown({ ...shown, closed: event.currentTarget.checked })}
        >
          <i className="key-closed" aria-hidden="true" />
          {zones.length === 1 ? (
            <Trans>Jours fériés et vacances, {named}</Trans>
          ) : (
            <Trans>Jours fériés et vacances de chaque lieu</Trans>
          )}
        </Check>
      </fieldset>
    </form>
  );
}
