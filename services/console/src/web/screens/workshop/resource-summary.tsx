// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { resourcesQuery } from '../../api/plan-queries.ts';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { Failure } from '../../ui/failure.tsx';
import { Loading } from '../../ui/loading.tsx';
import { Panel } from '../../ui/panel.tsx';
import { ScrollRegion } from '../../ui/scroll-region.tsx';
import { RESOURCES } from '../../words/resource-words.ts';
import { type ResourceTotal, totalResources } from './total-resources.ts';

/** The means that a plan counts with: what is declared, and what running campaigns hold of it. */
export function ResourceSummary() {
  const { t, i18n } = useLingui();
  const { data, error, refetch } = useQuery(resourcesQuery);
  const number = (value: number) => i18n.number(value, { maximumFractionDigits: 1 });
  const per = (row: ResourceTotal) =>
    row.per === 'week' ? t`par semaine` : row.per === 'session' ? t`par séance` : '';
  const columns: Column<ResourceTotal>[] = [
    {
      key: 'resource',
      header: <Trans>Moyen</Trans>,
      renderCell: ({ resource }) => i18n._(RESOURCES[resource] ?? RESOURCES.other),
    },
    {
      key: 'nation',
      header: <Trans>Nation</Trans>,
      label: t`Nation`,
      right: true,
      renderCell: (row) => `${number(row.nation)} ${per(row)}`,
    },
    {
      key: 'regions',
      header: <Trans>Régions</Trans>,
      label: t`Régions`,
      right: true,
      renderCell: (row) => `${number(row.regions)} ${per(row)}`,
    },
    {
      key: 'held',
      header: <Trans>Déjà pris</Trans>,
      label: t`Déjà pris`,
      right: true,
      renderCell: (row) => number(row.held),
    },
  ];
  return (
    <Panel
      id="moyens"
      title={<Trans>Les moyens déclarés</Trans>}
      hint={<Trans>Le plan prend ce qui reste après les campagnes engagées.</Trans>}
    >
      {error !== null && <Failure error={error} onRetry={() => void refetch()} />}
      {data === undefined ? (
        error === null && <Loading />
      ) : (
        <ScrollRegion label={t`Moyens déclarés`}>
          <DataTable
            caption={<Trans>Moyens déclarés par la nation et les régions</Trans>}
            columns={columns}
            rows={totalResources(data.items)}
            rowKey={({ resource }) => resource}
          />
        </ScrollRegion>
      )}
    </Panel>
  );
}
