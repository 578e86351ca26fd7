// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans } from '@lingui/react/macro';
import { useNavigate } from '@tanstack/react-router';
import type { Planning } from '../../api/schemas.ts';

type Props = { campaigns: Planning['CampaignSummary'][]; chosen: string };

/** Another campaign to look at. */
export function CampaignChoice({ campaigns, chosen }: Props) {
  const navigate = useNavigate();
  return (
    <p className="crumb pick-one">
      <label htmlFor="campaign">
        <Trans>Campagne</Trans>
      </label>
      <select
        id="campaign"
        className="input"
        value={chosen}
        onChange={(event) =>
          void navigate({ to: '/campagne', search: { id: event.currentTarget.value } })
        }
      >
        {campaigns.map((campaign) => (
          <option key={campaign.id} value={campaign.id}>
            {campaign.name}
          </option>
        ))}
      </select>
    </p>
  );
}
