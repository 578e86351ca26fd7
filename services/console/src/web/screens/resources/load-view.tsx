// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans, useLingui } from '@lingui/react/macro';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { type PlanPlace, loadQuery } from '../../api/load-query.ts';
import type { Planning } from '../../api/schemas.ts';
import { useSession } from '../../api/session.ts';
import { Button } from '../../ui/button.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { Failure } from '../../ui/failure.tsx';
import { Loading } from '../../ui/loading.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { Panel } from '../../ui/panel.tsx';
import { CellFacts } from './cell-facts.tsx';
import type { CellPlace } from './cell-after-key.ts';
import { DeclaredTable } from './declared-table.tsx';
import { HeatLegend } from './heat-legend.tsx';
import { HeatMap } from './heat-map.tsx';
import { LoadLead } from './load-lead.tsx';
import { LoadOptions } from './load-options.tsx';
import { firstWindow, loadWindows } from './load-window.ts';
import type { Plans } from './plan-pick.tsx';
import { LoanPanel } from './loan-panel.tsx';
import { ShortagePanel } from './shortage-panel.tsx';
import { useSaveLoad } from './use-save-load.ts';
import { WeekTable } from './week-table.tsx';

type Props = { place: PlanPlace; name: string; plans: Plans };

/** The load of one plan: the picture, who is short, one week in detail, the table twin. */
export function LoadView({ place, name, plans }: Props) {
  const { t } = useLingui();
  const { today } = useSession();
  const [resource, setResource] = useState<Planning['LoadedResource']>('trainer_days');
  const [window, setWindow] = useState<number | null>(null);
  const { data, error, refetch } = useQuery({
    ...loadQuery(place, resource),
    placeholderData: keepPreviousData,
  });
  const shown = window ?? (data === undefined ? 0 : firstWindow(data, today));
  return (
    <>
      <PageHead
        title={t`Ressources`}
        meta={name}
        lead={data === undefined ? undefined : <LoadLead load={data} />}
        actions={data !== undefined && <Actions load={data} shown={shown} />}
      />
      <LoadOptions
        plans={plans}
        place={place}
        resource={resource}
        onResource={(chosen) => {
          setResource(chosen);
          setWindow(null);
        }}
        load={data}
        shown={shown}
        onShown={setWindow}
      />
      {error !== null && data === undefined ? (
        <Failure error={error} onRetry={() => void refetch()} />
      ) : data === undefined ? (
        <Loading />
      ) : data.resource === 'budget' ? (
        <Panel id="budget" title={<Trans>Budgets déclarés</Trans>}>
          <DeclaredTable load={data} />
        </Panel>
      ) : (
        <Loaded key={data.resource} load={data} shown={shown} />
      )}
    </>
  );
}

function Actions({ load, shown }: { load: Planning['ResourceLoad']; shown: number }) {
  const save = useSaveLoad(load);
  return (
    <>
      <Button icon="print" onClick={() => globalThis.print()}>
        <Trans>Imprimer</Trans>
      </Button>
      {load.resource !== 'budget' && (
        <Button icon="down" onClick={() => save(loadWindows(load.weeks.length)[shown])}>
          <Trans>Ce qui est montré, en CSV</Trans>
        </Button>
      )}
    </>
  );
}

function Loaded({ load, shown }: { load: Planning['ResourceLoad']; shown: number }) {
  const [chosen, setChosen] = useState<CellPlace | null>(null);
  const windows = loadWindows(load.weeks.length);
  const window = windows[shown] ?? windows[0] ?? { first: 0, last: 0 };
  return (
    <>
      <Panel
        className="heat-panel"
        id="charge"
        title={<Trans>La charge, semaine par semaine</Trans>}
        hint={
          <Trans>
            Choisissez une case pour en lire le détail. Avec le clavier, les flèches passent d’une
            case à l’autre.
          </Trans>
        }
      >
        <HeatMap load={load} shown={window} chosen={chosen} onChoose={setChosen} />
        <HeatLegend />
        <Disclosure summary={<Trans>Les mêmes chiffres, en table</Trans>}>
          <WeekTable load={load} shown={window} />
        </Disclosure>
      </Panel>
      <div className="grid">
        <ShortagePanel load={load} />
        {chosen !== null && <CellFacts load={load} chosen={chosen} />}
      </div>
      <LoanPanel load={load} />
      <div className="end">
        <Disclosure summary={<Trans>Les capacités déclarées</Trans>}>
          <DeclaredTable load={load} />
        </Disclosure>
      </div>
    </>
  );
}
