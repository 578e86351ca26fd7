// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans, useLingui } from '@lingui/react/macro';
import { Link, useSearch } from '@tanstack/react-router';
import { useHat } from '../../api/session.ts';
import { leadsTo, plansCampaigns } from '../../shell/navigation.ts';
import { buttonClass } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Note } from '../../ui/note.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { CostModelPanel } from './cost-model-panel.tsx';
import { KeptProposals } from './kept-proposals.tsx';
import { PlanSetup } from './plan-setup.tsx';
import { ProposalView } from './proposal-view.tsx';
import { ReplanView } from './replan-view.tsx';
import './workshop.css';

/** The plan workshop: choose, propose, compare, commit. Nothing changes for anybody before the end. */
export function WorkshopScreen() {
  const { t } = useLingui();
  const { proposal, compare, campaign } = useSearch({ from: '/atelier' });
  const hat = useHat();
  const mayPlan = plansCampaigns(hat);
  if (!leadsTo(hat, 'workshop')) {
    return (
      <Note>
        <p>
          <Trans>
            L’atelier est ouvert à la coordination de la nation et des régions. Changez de casquette
            pour y travailler.
          </Trans>
        </p>
      </Note>
    );
  }
  if (campaign !== undefined && mayPlan) return <ReplanView key={campaign} campaignId={campaign} />;
  return (
    <>
      <PageHead
        title={t`Atelier de plan`}
        meta={
          mayPlan
            ? t`Rien ne change pour les structures tant que vous ne vous engagez pas.`
            : t`Ce sont des brouillons. Dites à la nation les dates qui ne conviennent pas.`
        }
        actions={
          proposal !== undefined && (
            <Link className={buttonClass('plain')} to="/atelier">
              <Icon name={mayPlan ? 'plus' : 'atelier'} />
              {mayPlan ? (
                <Trans>Préparer une autre proposition</Trans>
              ) : (
                <Trans>Voir toutes les propositions</Trans>
              )}
            </Link>
          )
        }
      />
      {proposal === undefined ? (
        <>
          {mayPlan && <PlanSetup />}
          <KeptProposals />
          <CostModelPanel />
        </>
      ) : (
        <ProposalView key={proposal} proposalId={proposal} compare={compare} mayPlan={mayPlan} />
      )}
    </>
  );
}
