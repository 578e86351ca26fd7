// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans, useLingui } from '@lingui/react/macro';
import { type FormEvent, useState } from 'react';
import { setLateJoiners } from '../../api/cohort-queries.ts';
import type { Planning } from '../../api/schemas.ts';
import { useCommand } from '../../api/use-command.ts';
import { ActionError } from '../../ui/action-error.tsx';
import { Button } from '../../ui/button.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { LATE_JOINERS } from '../../words/late-joiner-words.ts';

type Policy = Planning['LateJoinerPolicy'];
type Props = { campaignId: string; cohort: Planning['CampaignCohort'] };

const POLICIES = Object.keys(LATE_JOINERS) as Policy[];

/** The rule for departments that could join a campaign after its snapshot. */
export function LateJoinersForm({ campaignId, cohort }: Props) {
  const { i18n } = useLingui();
  const [policy, setPolicy] = useState(cohort.policy);
  const set = useCommand('planning', () => setLateJoiners(campaignId, cohort, policy));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    set.mutate(undefined);
  };
  return (
    <form className="help" onSubmit={submit}>
      <SelectField
        id="late-joiners"
        label={<Trans>Les derniers arrivés</Trans>}
        value={policy}
        onChange={(event) => setPolicy(event.currentTarget.value as Policy)}
      >
        {POLICIES.map((one) => (
          <option key={one} value={one}>
            {i18n._(LATE_JOINERS[one])}
          </option>
        ))}
      </SelectField>
      {set.error !== null && <ActionError error={set.error} />}
      <div className="actions">
        <Button type="submit" pending={set.isPending}>
          <Trans>Enregistrer la règle</Trans>
        </Button>
      </div>
    </form>
  );
}
