// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { campaignCohortQuery } from '../../api/cohort-queries.ts';
import { createReplan } from '../../api/replan-commands.ts';
import type { Planning } from '../../api/schemas.ts';
import { useCommand } from '../../api/use-command.ts';
import { placeOf } from '../../territory/place.ts';
import { ActionError } from '../../ui/action-error.tsx';
import { Button } from '../../ui/button.tsx';
import { Panel } from '../../ui/panel.tsx';
import { SelectField } from '../../ui/select-field.tsx';

/** Looks for dates that hold, with the departments that join. */
export function ReplanSearch({ campaign }: { campaign: Planning['Campaign'] }) {
  const { data: cohort } = useQuery(campaignCohortQuery(campaign.id));
  const [chosen, setChosen] = useState<Readonly<Record<string, number>>>({});
  const joiners = Object.entries(chosen).map(([department, wave]) => ({ department, wave }));
  const search = useCommand('planning', () => createReplan(campaign.id, { joiners }));
  return (
    <Panel title={<Trans>Chercher des dates qui tiennent</Trans>}>
      <p>
        <Trans>
          Ce qui est fait ou commencé ne bouge pas. Ce qui est proche ne bouge que s’il le faut, le
          reste garde son ordre. Vous verrez qui est touché avant de décider.
        </Trans>
      </p>
      {cohort !== undefined && cohort.joiners.length > 0 && (
        <Joiners
          cohort={cohort}
          waves={campaign.waveItems.filter(({ finished }) => !finished)}
          chosen={chosen}
          onChoose={setChosen}
        />
      )}
      {search.error !== null && <ActionError error={search.error} />}
      <p className="actions end">
        <Button look="main" pending={search.isPending} onClick={() => search.mutate(undefined)}>
          <Trans>Chercher des dates</Trans>
        </Button>
      </p>
    </Panel>
  );
}

type JoinersProps = {
  cohort: Planning['CampaignCohort'];
  waves: readonly Planning['Wave'][];
  chosen: Readonly<Record<string, number>>;
  onChoose: (chosen: Readonly<Record<string, number>>) => void;
};

/** Who could join: by the rule of the campaign, or by the nation's word for each. */
function Joiners({ cohort, waves, chosen, onChoose }: JoinersProps) {
  const { t } = useLingui();
  const choose = (key: string, wave: string) => {
    const { [key]: _, ...others } = chosen;
    onChoose(wave === '' ? others : { ...others, [key]: Number(wave) });
  };
  return (
    <fieldset>
      <legend className="label">
        <Trans>Ceux qui peuvent rejoindre la campagne</Trans>
      </legend>
      {cohort.joiners.map(({ organisation, wave }) => (
        <SelectField
          key={organisation.id}
          id={`join-${organisation.key}`}
          label={placeOf(organisation)}
          value={chosen[organisation.key] ?? ''}
          onChange={(event) => choose(organisation.key, event.currentTarget.value)}
        >
          <option value="">
            {wave === null ? t`Pas maintenant` : t`Par la règle : vague ${wave}`}
          </option>
          {waves.map(({ number }) => (
            <option key={number} value={number}>
              {t`Vague ${number}`}
            </option>
          ))}
        </SelectField>
      ))}
    </fieldset>
  );
}
