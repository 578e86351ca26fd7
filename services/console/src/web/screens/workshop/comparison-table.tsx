// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans, useLingui } from '@lingui/react/macro';
import type { Planning } from '../../api/schemas.ts';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { ScrollRegion } from '../../ui/scroll-region.tsx';
import { useCostRows } from './comparison-cost-rows.tsx';
import { useLoadRows } from './comparison-load-rows.tsx';
import { type ComparisonRow, useDateRows, useFairnessRows } from './comparison-rows.tsx';

/** Both scenarios measured, what counts most first. */
export function ComparisonTable({ comparison }: { comparison: Planning['Comparison'] }) {
  const { t } = useLingui();
  const dates = useDateRows(comparison);
  const cost = useCostRows(comparison);
  const load = useLoadRows(comparison);
  const fairness = useFairnessRows(comparison);
  const columns: Column<ComparisonRow>[] = [
    {
      key: 'name',
      header: <Trans>Ce qui compte, dans l’ordre</Trans>,
      renderCell: ({ name, detail }) => (
        <>
          {name}
          {detail !== undefined && <span className="line meta">{detail}</span>}
        </>
      ),
    },
    {
      key: 'there',
      header: comparison.other.name,
      label: comparison.other.name,
      renderCell: ({ there }) => there,
    },
    {
      key: 'here',
      header: <Trans>Ce scénario</Trans>,
      label: t`Ce scénario`,
      renderCell: ({ here }) => here,
    },
    {
      key: 'change',
      header: <Trans>Différence</Trans>,
      label: t`Différence`,
      renderCell: ({ change }) => change,
    },
  ];
  return (
    <ScrollRegion label={t`Les deux scénarios mesurés`} className="measured">
      <DataTable
        caption={<Trans>Les deux scénarios mesurés, dans l’ordre de priorité</Trans>}
        columns={columns}
        rows={[...dates, ...cost, ...load, ...fairness]}
        rowKey={({ key }) => key}
      />
    </ScrollRegion>
  );
}
