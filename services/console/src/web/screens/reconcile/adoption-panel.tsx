// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans } from '@lingui/react/macro';
import type { Identity } from '../../api/schemas.ts';
import { DataTable } from '../../ui/data-table.tsx';
import { Empty } from '../../ui/empty.tsx';
import { Panel } from '../../ui/panel.tsx';
import { useAdoptionColumns } from './use-adoption-columns.tsx';

/** Values of Keycloak that stand for those that essaim would want, and the way back. */
export function AdoptionPanel({ adoptions }: Pick<Identity['ReconcileState'], 'adoptions'>) {
  const columns = useAdoptionColumns();
  return (
    <Panel
      className="c12"
      title={<Trans>Valeurs reprises de Keycloak</Trans>}
      hint={<Trans>essaim garde ces valeurs au lieu des siennes.</Trans>}
    >
      {adoptions.length === 0 ? (
        <Empty>
          <Trans>Aucune : essaim tient tous ses réglages.</Trans>
        </Empty>
      ) : (
        <DataTable
          caption={<Trans>Valeurs reprises de Keycloak</Trans>}
          columns={columns}
          rows={adoptions}
          rowKey={({ id }) => id}
        />
      )}
    </Panel>
  );
}
