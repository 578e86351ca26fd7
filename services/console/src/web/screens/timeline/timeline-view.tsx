// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans, useLingui } from '@lingui/react/macro';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { campaignDepartmentsQuery } from '../../api/campaign-queries.ts';
import type { Planning } from '../../api/schemas.ts';
import { useHat } from '../../api/session.ts';
import { timelineQuery } from '../../api/timeline-query.ts';
import { departmentOf } from '../../territory/departments.ts';
import { placeOf } from '../../territory/place.ts';
import { Button } from '../../ui/button.tsx';
import { Failure } from '../../ui/failure.tsx';
import { Loading } from '../../ui/loading.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { chosenItem } from './chosen-item.ts';
import { type Shown, TimelineGrid } from './timeline-grid.tsx';
import { TimelineLead } from './timeline-lead.tsx';
import { type Choice, TimelineOptions } from './timeline-options.tsx';
import { EndHelps } from './end-helps.tsx';
import { useSaveTimeline } from './use-save-timeline.ts';
import { WhyNode } from './why-node.tsx';

type Props = { campaign: Planning['CampaignSummary'] };

/** The regions that a campaign reaches, and its waves. */
function partsOf(departments: readonly Planning['CampaignDepartment'][]) {
  const regions = [...new Map(departments.map(({ region }) => [region.key, region])).values()];
  return {
    regions: regions.toSorted((a, b) => placeOf(a).localeCompare(placeOf(b), 'fr')),
    regionOf: new Map(departments.map(({ organisation, region }) => [organisation.id, region.id])),
    waves: [...new Set(departments.map(({ wave }) => wave))].toSorted((a, b) => a - b),
  };
}

/** The region that a hat is in: its own, or its department's. */
function useOwnRegion(): string | undefined {
  const organisation = useHat()?.organisation;
  if (organisation?.tier === 'regional') return organisation.key;
  if (organisation?.tier !== 'departmental') return undefined;
  const code = departmentOf(organisation.key.replace(/^dep-/, ''))?.regionCode;
  return code === undefined ? undefined : `reg-${code}`;
}

/** A campaign as a line of time, with the region of the reader first. */
export function TimelineView({ campaign }: Props) {
  const own = useOwnRegion();
  const departments = useQuery(campaignDepartmentsQuery(campaign.id));
  if (departments.error !== null && departments.data === undefined) {
    return <Failure error={departments.error} onRetry={() => void departments.refetch()} />;
  }
  if (departments.data === undefined) return <Loading />;
  const parts = partsOf(departments.data.items);
  const region = parts.regions.some(({ key }) => key === own) ? own : undefined;
  return <Timeline campaign={campaign} parts={parts} region={region} />;
}

function Timeline({
  campaign,
  parts,
  region,
}: Props & { parts: ReturnType<typeof partsOf>; region: string | undefined }) {
  const { t } = useLingui();
  const save = useSaveTimeline();
  const [choice, setChoice] = useState<Choice>({ region, wave: undefined, unit: 'month' });
  const [shown, setShown] = useState<Shown>({ reference: true, chain: true, closed: true });
  const [chosen, setChosen] = useState<string | null>(null);
  const { data, error, refetch } = useQuery({
    ...timelineQuery(campaign.id, choice),
    placeholderData: keepPreviousData,
  });
  const place = parts.regions.find(({ key }) => key === choice.region);
  const title = [
    choice.wave === undefined ? t`Frise de la campagne` : t`Frise de la vague ${choice.wave}`,
    ...(place === undefined ? [] : [placeOf(place)]),
  ].join(', ');
  const what = data === undefined ? null : chosenItem(data, chosen);
  const zones = (data?.calendars ?? []).flatMap(({ zone }) => zone ?? []);
  return (
    <>
      <PageHead
        title={title}
        crumb={
          <p className="crumb">
            <Link to="/campagne" search={{ id: campaign.id }}>
              {campaign.name}
            </Link>
          </p>
        }
        lead={data === undefined ? undefined : <TimelineLead timeline={data} />}
        actions={
          <>
            <Button icon="print" onClick={() => window.print()}>
              <Trans>Imprimer</Trans>
            </Button>
            {data !== undefined && (
              <Button icon="down" onClick={() => save(data)}>
                <Trans>Ce qui est montré, en CSV</Trans>
              </Button>
            )}
          </>
        }
      />
      <TimelineOptions
        regions={parts.regions}
        waves={parts.waves}
        choice={choice}
        onChoice={setChoice}
        shown={shown}
        onShown={setShown}
        zones={[...new Set(zones)]}
      />
      {error !== null && data === undefined ? (
        <Failure error={error} onRetry={() => void refetch()} />
      ) : data === undefined ? (
        <Loading />
      ) : (
        <>
          <div className="panel gantt-panel">
            <p className="muted">
              <Trans>
                Étapes par strate. La frise redit les dates en image ; un losange est une décision.
                Avec le clavier : les flèches déplacent, ouvrent et ferment.
              </Trans>
            </p>
            <TimelineGrid
              key={campaign.id}
              timeline={data}
              shown={shown}
              unit={choice.unit}
              chosen={chosen}
              onChoose={setChosen}
            />
          </div>
          <div className="grid">
            {what !== null && (
              <WhyNode
                campaignId={campaign.id}
                item={what.item}
                place={what.place}
                titles={data.titles}
                regionId={
                  what.place.organisation.tier === 'regional'
                    ? what.place.organisation.id
                    : (parts.regionOf.get(what.place.organisation.id) ?? null)
                }
              />
            )}
            <EndHelps campaignId={campaign.id} />
          </div>
        </>
      )}
    </>
  );
}
