// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans, useLingui } from '@lingui/react/macro';
import type { Planning } from '../../../api/schemas.ts';
import { inLanguage } from '../../../i18n/in-language.ts';
import { SelectField } from '../../../ui/select-field.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { TIER_WORDS } from '../../../words/network-words.ts';
import { PHASES, REPEATS } from '../../../words/playbook-words.ts';
import { ChoiceField } from './choice-field.tsx';
import { REPEATS_OF } from './empty-values.ts';
import { type PartProps, fieldOf } from './field-of.ts';
import { PHASE_NAMES, TIERS } from './task-choices.ts';

type Props = PartProps & { gates: Planning['Playbook']['gates'] };

/** What a task is called, and where it stands in the playbook. */
export function PlaceFields({ gates, ...part }: Props) {
  const { t, i18n } = useLingui();
  const { values, onChange, errorOf } = part;
  const field = fieldOf(part);
  return (
    <>
      <div className="pair">
        <TextField {...field('titleFr')} maxLength={300} label={<Trans>Titre en français</Trans>} />
        <TextField {...field('titleEn')} maxLength={300} label={<Trans>Titre en anglais</Trans>} />
      </div>
      <div className="pair">
        <ChoiceField
          id="edit-tier"
          label={<Trans>Strate</Trans>}
          value={values.tier}
          choices={TIERS}
          words={TIER_WORDS}
          error={errorOf('edit-tier')}
          onChoose={(tier) => onChange({ tier, repeat: REPEATS_OF[tier][0] ?? values.repeat })}
        />
        <ChoiceField
          id="edit-phase"
          label={<Trans>Phase</Trans>}
          value={values.phase}
          choices={PHASE_NAMES}
          words={PHASES}
          error={errorOf('edit-phase')}
          onChoose={(phase) => onChange({ phase })}
        />
        <ChoiceField
          id="edit-repeat"
          label={<Trans>Répétition</Trans>}
          value={values.repeat}
          choices={REPEATS_OF[values.tier]}
          words={REPEATS}
          error={errorOf('edit-repeat')}
          onChoose={(repeat) => onChange({ repeat })}
        />
        <SelectField {...field('gate')} label={<Trans>Jalon préparé</Trans>}>
          <option value="">{t`aucun`}</option>
          {gates.map((gate) => (
            <option key={gate.key} value={gate.key}>
              {`${gate.key} · ${inLanguage(gate.title, i18n.locale)}`}
            </option>
          ))}
        </SelectField>
      </div>
    </>
  );
}
