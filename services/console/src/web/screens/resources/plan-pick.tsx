// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans, useLingui } from '@lingui/react/macro';
import { useNavigate } from '@tanstack/react-router';
import type { PlanPlace } from '../../api/load-query.ts';
import type { Planning } from '../../api/schemas.ts';
import { SelectField } from '../../ui/select-field.tsx';

export type Plans = {
  campaigns: readonly Planning['CampaignSummary'][];
  proposals: readonly Planning['ProposalSummary'][];
};

/** The plan to look into: a campaign, or a proposal that may become one. */
export function PlanPick({ plans, place }: { plans: Plans; place: PlanPlace }) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const drafts = plans.proposals.filter(({ committed }) => committed === null);
  const choose = (value: string) => {
    const [kind, id = ''] = value.split(' ');
    void navigate({
      to: '/ressources',
      search: kind === 'campaign' ? { id } : { proposal: id },
    });
  };
  return (
    <SelectField
      id="load-plan"
      label={<Trans>Plan</Trans>}
      value={'campaign' in place ? `campaign ${place.campaign}` : `proposal ${place.proposal}`}
      onChange={(event) => choose(event.currentTarget.value)}
    >
      <optgroup label={t`Campagnes`}>
        {plans.campaigns.map(({ id, name }) => (
          <option key={id} value={`campaign ${id}`}>
            {name}
          </option>
        ))}
      </optgroup>
      {drafts.length > 0 && (
        <optgroup label={t`Propositions`}>
          {drafts.map(({ id, name }) => (
            <option key={id} value={`proposal ${id}`}>
              {name}
            </option>
          ))}
        </optgroup>
      )}
    </SelectField>
  );
}
