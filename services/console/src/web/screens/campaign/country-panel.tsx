// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans, useLingui } from '@lingui/react/macro';
import { Suspense, lazy, useState } from 'react';
import type { Planning } from '../../api/schemas.ts';
import { useHat, useSession } from '../../api/session.ts';
import { Icon } from '../../ui/icon.tsx';
import { join } from '../../ui/join.ts';
import { Loading } from '../../ui/loading.tsx';
import { Panel } from '../../ui/panel.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { CountryTitle } from './country-title.tsx';
import { DepartmentPick } from './department-pick.tsx';
import { DepartmentTable } from './department-table.tsx';
import { HoldActions } from './hold-actions.tsx';
import { LegendFilter } from './legend-filter.tsx';
import { TagHolds } from './tag-holds.tsx';
import { TileMap } from './tile-map.tsx';

const GeoMap = lazy(() => import('./geo-map.tsx').then((module) => ({ default: module.GeoMap })));

type View = 'tiles' | 'geo' | 'table';
type Props = {
  campaignId: string;
  departments: Planning['CampaignDepartment'][];
  state: Planning['MapState'] | null;
  onState: (state: Planning['MapState'] | null) => void;
};

/** The country three ways: tiles, map, table; with a legend that filters all of them. */
export function CountryPanel({ campaignId, departments, state, onState }: Props) {
  const { t } = useLingui();
  const hat = useHat();
  const { hats } = useSession();
  const mayHold = (hat === null ? hats : [hat]).some(
    ({ role, organisation }) => role === 'coordination' && organisation.tier === 'national',
  );
  const [view, setView] = useState<View>('tiles');
  const own = departments.find(({ organisation }) => organisation.id === hat?.organisation.id);
  const [picked, setPicked] = useState<string | null>(null);
  const code = picked ?? own?.organisation.code ?? departments[0]?.organisation.code ?? '';
  const chosen = departments.find(({ organisation }) => organisation.code === code);
  return (
    <Panel title={<CountryTitle departments={departments} />}>
      <div className="map-bar">
        <Segmented
          legend={<Trans>Vue du pays</Trans>}
          value={view}
          onChange={setView}
          choices={[
            { value: 'tiles', label: <ViewLabel icon="depts" text={t`Tuiles`} /> },
            { value: 'geo', label: <ViewLabel icon="map" text={t`Carte`} /> },
            { value: 'table', label: <ViewLabel icon="todo" text={t`Tableau`} /> },
          ]}
        />
      </div>
      <div className={join('map-lay', view === 'table' && 'flat')}>
        <div className="map-main">
          {view === 'tiles' && (
            <TileMap departments={departments} only={state} chosen={code} onChoose={setPicked} />
          )}
          {view === 'geo' && (
            <Suspense fallback={<Loading />}>
              <GeoMap departments={departments} only={state} chosen={code} onChoose={setPicked} />
            </Suspense>
          )}
          {view === 'table' && <DepartmentTable departments={departments} only={state} />}
        </div>
        <LegendFilter departments={departments} only={state} onOnly={onState} />
      </div>
      {chosen !== undefined && view !== 'table' && (
        <>
          <DepartmentPick department={chosen} />
          {mayHold && <HoldActions campaignId={campaignId} department={chosen} />}
        </>
      )}
      {mayHold && <TagHolds campaignId={campaignId} departments={departments} />}
    </Panel>
  );
}

function ViewLabel({ icon, text }: { icon: 'depts' | 'map' | 'todo'; text: string }) {
  return (
    <>
      <Icon name={icon} />
      {text}
    </>
  );
}
