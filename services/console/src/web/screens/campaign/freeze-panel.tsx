// SPDX-License-Identifier: AGPL-3.0-or-later
import { Plural, Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { freezesQuery } from '../../api/freeze-queries.ts';
import type { Planning } from '../../api/schemas.ts';
import { Disclosure } from '../../ui/disclosure.tsx';
import { Empty } from '../../ui/empty.tsx';
import { Failure } from '../../ui/failure.tsx';
import { Loading } from '../../ui/loading.tsx';
import { Note } from '../../ui/note.tsx';
import { Panel } from '../../ui/panel.tsx';
import { FreezeItem } from './freeze-item.tsx';
import { PlaceFreezeForm } from './place-freeze-form.tsx';
import { useFreezablePlaces } from './use-freezable-places.ts';

type Props = { campaign: Planning['Campaign']; departments: Planning['CampaignDepartment'][] };

/** What is forbidden for a time, by whom and until when, and what passes all the same. */
export function FreezePanel({ campaign, departments }: Props) {
  const { data, error, refetch } = useQuery(freezesQuery(campaign.id));
  const places = useFreezablePlaces(departments);
  const [placed, setPlaced] = useState(0);
  return (
    <Panel
      id="gels"
      className="freezes"
      title={<Trans>Gels et dérogations</Trans>}
      hint={
        <Trans>
          Un gel interdit pour un temps de commencer, d’ouvrir ou de mettre en service. Le plus
          strict l’emporte.
        </Trans>
      }
    >
      {error !== null && data === undefined && (
        <Failure error={error} onRetry={() => void refetch()} />
      )}
      {data === undefined && error === null && <Loading />}
      {data?.items.length === 0 && (
        <Empty>
          <Trans>Aucun gel n’est en cours ni prévu.</Trans>
        </Empty>
      )}
      {data !== undefined && data.items.length > 0 && (
        <ul className="rows">
          {data.items.map((freeze) => (
            <FreezeItem key={freeze.id} freeze={freeze} departments={departments} />
          ))}
        </ul>
      )}
      {placed > 0 && (
        <Note tone="live" said="politely">
          <p>
            <Plural value={placed} one="Le gel est posé." other="# gels sont posés." />
          </p>
        </Note>
      )}
      {places.length > 0 && (
        <Disclosure key={placed} summary={<Trans>Poser un gel</Trans>}>
          <PlaceFreezeForm
            campaign={campaign}
            places={places}
            onDone={() => setPlaced((count) => count + 1)}
          />
        </Disclosure>
      )}
      <PastFreezes campaignId={campaign.id} departments={departments} />
    </Panel>
  );
}

function PastFreezes({
  campaignId,
  departments,
}: Omit<Props, 'campaign'> & { campaignId: string }) {
  const { data } = useQuery(freezesQuery(campaignId, 'over'));
  if (data === undefined || data.items.length === 0) return null;
  return (
    <Disclosure
      summary={
        <Plural value={data.total} one="Voir le gel terminé" other="Voir les # gels terminés" />
      }
    >
      <ul className="rows">
        {data.items.map((freeze) => (
          <FreezeItem key={freeze.id} freeze={freeze} departments={departments} />
        ))}
      </ul>
    </Disclosure>
  );
}
