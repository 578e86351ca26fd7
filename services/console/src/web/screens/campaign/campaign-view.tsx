// SPDX-License-Identifier: AGPL-3.0-or-later
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { campaignDepartmentsQuery, campaignQuery } from '../../api/campaign-queries.ts';
import type { Planning } from '../../api/schemas.ts';
import { useHat } from '../../api/session.ts';
import { fullDate } from '../../format/civil-date.ts';
import { civilDay } from '../../format/instant.ts';
import { Button, buttonClass } from '../../ui/button.tsx';
import { Failure } from '../../ui/failure.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Loading } from '../../ui/loading.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { plansCampaigns } from '../../shell/navigation.ts';
import { CampaignChoice } from './campaign-choice.tsx';
import { CampaignObjections } from './campaign-objections.tsx';
import { CampaignLead } from './campaign-lead.tsx';
import { CausesPanel } from './causes-panel.tsx';
import { CostPanel } from './cost-panel.tsx';
import { CohortPanel } from './cohort-panel.tsx';
import { CountryPanel } from './country-panel.tsx';
import { ElsewhereNote } from './elsewhere-note.tsx';
import { FreezePanel } from './freeze-panel.tsx';
import { NotPlacedPanel } from './not-placed-panel.tsx';
import { OutlookPanel } from './outlook-panel.tsx';
import { WaitingPanel } from './waiting-panel.tsx';
import { WaveControlPanel } from './wave-control-panel.tsx';
import { WaveTable } from './wave-table.tsx';

type Props = { campaignId: string; campaigns: Planning['CampaignSummary'][] };

/** A campaign: the country, the waves, what waits. */
export function CampaignView({ campaignId, campaigns }: Props) {
  const { i18n } = useLingui();
  const hat = useHat();
  const campaign = useQuery(campaignQuery(campaignId));
  const departments = useQuery(campaignDepartmentsQuery(campaignId));
  const [state, setState] = useState<Planning['MapState'] | null>(null);
  const failed = campaign.error ?? departments.error;
  if (failed !== null && (campaign.data === undefined || departments.data === undefined)) {
    return (
      <Failure
        error={failed}
        onRetry={() => {
          void campaign.refetch();
          void departments.refetch();
        }}
      />
    );
  }
  if (campaign.data === undefined || departments.data === undefined) return <Loading />;
  const { data } = campaign;
  const { version } = data.playbook;
  const date = fullDate(civilDay(data.committedAt), i18n.locale);
  const count = data.departments;
  const waves = data.waves;
  return (
    <>
      <PageHead
        title={data.name}
        crumb={campaigns.length > 1 && <CampaignChoice campaigns={campaigns} chosen={campaignId} />}
        meta={
          <Trans>
            Plan type v{version} ·{' '}
            <Plural value={count} one="# département" other="# départements" /> en{' '}
            <Plural value={waves} one="une vague" other="# vagues" /> · engagée le {date}
          </Trans>
        }
        lead={<CampaignLead campaign={data} />}
        actions={
          <>
            <Button icon="print" onClick={() => window.print()}>
              <Trans>Imprimer</Trans>
            </Button>
            {plansCampaigns(hat) && (
              <Link
                className={buttonClass('plain')}
                to="/atelier"
                search={{ campaign: campaignId }}
              >
                <Icon name="frise" />
                <Trans>Recaler les dates</Trans>
              </Link>
            )}
            {plansCampaigns(hat) && (
              <Link className={buttonClass('main')} to="/atelier">
                <Icon name="atelier" />
                <Trans>Planifier d’autres départements</Trans>
              </Link>
            )}
          </>
        }
      />
      <ElsewhereNote campaignId={campaignId} />
      <div className="grid">
        <div className="c8">
          <CountryPanel
            campaignId={campaignId}
            departments={departments.data.items}
            state={state}
            onState={setState}
          />
        </div>
        <div className="c4 stack beside-both">
          <WaitingPanel campaign={data} />
          <CausesPanel campaignId={campaignId} />
          <CampaignObjections campaignId={campaignId} />
          <NotPlacedPanel items={data.notPlaced ?? []} />
          <CohortPanel campaignId={campaignId} />
        </div>
        <div className="c8 stack">
          <OutlookPanel campaignId={campaignId} />
          <FreezePanel campaign={data} departments={departments.data.items} />
        </div>
        <WaveTable campaign={data} departments={departments.data.items} dimmedBut={state} />
        <WaveControlPanel campaign={data} />
        <CostPanel campaignId={campaignId} />
      </div>
    </>
  );
}
