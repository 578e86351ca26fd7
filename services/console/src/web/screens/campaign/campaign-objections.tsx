// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { useHat } from '../../api/session.ts';
import { plansCampaigns } from '../../shell/navigation.ts';
import { buttonClass } from '../../ui/button.tsx';
import { ObjectionsPanel } from '../objection/objections-panel.tsx';
import { useOwnRegions } from '../objection/use-own-regions.ts';

/** Objections to the dates of a campaign, for the nation and for the coordination of regions. */
export function CampaignObjections({ campaignId }: { campaignId: string }) {
  const hat = useHat();
  const isRegional = useOwnRegions().length > 0;
  const mayPlan = plansCampaigns(hat);
  if (!isRegional && !mayPlan) return null;
  return (
    <ObjectionsPanel
      plan={{ campaignId }}
      hint={
        isRegional ? (
          <Trans>Pour en faire une, ouvrez la date dans la frise.</Trans>
        ) : (
          <Trans>Une date retenue change quand vous acceptez des dates recalées.</Trans>
        )
      }
      empty={<Trans>Aucune objection n’attend de réponse.</Trans>}
      toKeep={
        mayPlan && (
          <p className="actions">
            <Link className={buttonClass('plain')} to="/atelier" search={{ campaign: campaignId }}>
              <Trans>Recaler avec les dates retenues</Trans>
            </Link>
          </p>
        )
      }
    />
  );
}
