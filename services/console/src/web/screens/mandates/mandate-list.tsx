// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { mandatesQuery } from '../../api/network-queries.ts';
import type { Identity } from '../../api/schemas.ts';
import { Check } from '../../ui/check.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { Empty } from '../../ui/empty.tsx';
import { Failure } from '../../ui/failure.tsx';
import { Loading } from '../../ui/loading.tsx';
import { Pagination } from '../../ui/pagination.tsx';
import { Panel } from '../../ui/panel.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { MandateDialog } from './mandate-dialog.tsx';
import { useMandateColumns } from './use-mandate-columns.tsx';

/** The mandates of an organisation, those of today or all that there ever were. */
export function MandateList({ of }: { of: Identity['Organisation'] }) {
  const [shown, setShown] = useState<'now' | 'all'>('now');
  const [subtree, setSubtree] = useState(false);
  const [page, setPage] = useState(1);
  const [chosen, setChosen] = useState<Identity['Mandate'] | null>(null);
  const columns = useMandateColumns(of, setChosen);
  const filter = { organisationId: of.id, inForce: shown === 'now', subtree, page };
  const { data, error, refetch } = useQuery(mandatesQuery(filter));
  return (
    <Panel className="c12" title={<Trans>Les mandats</Trans>}>
      <div className="actions">
        <Segmented
          legend={<Trans>Quels mandats</Trans>}
          value={shown}
          onChange={(value) => {
            setShown(value);
            setPage(1);
          }}
          choices={[
            { value: 'now', label: <Trans>En cours</Trans> },
            { value: 'all', label: <Trans>Tous, y compris finis</Trans> },
          ]}
        />
        {of.tier !== 'local' && of.tier !== 'hoster' && (
          <Check
            checked={subtree}
            onChange={(event) => {
              setSubtree(event.currentTarget.checked);
              setPage(1);
            }}
          >
            <Trans>Avec les structures en dessous</Trans>
          </Check>
        )}
      </div>
      {error !== null && <Failure error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null && <Loading />}
      {data?.total === 0 && (
        <Empty>
          <Trans>Aucun mandat ici. Donnez le premier, ou invitez quelqu’un.</Trans>
        </Empty>
      )}
      {data !== undefined && data.total > 0 && (
        <>
          <DataTable
            caption={<Trans>Mandats de la structure</Trans>}
            columns={columns}
            rows={data.items}
            rowKey={({ id }) => id}
          />
          <Pagination page={data.page} size={data.size} total={data.total} onPage={setPage} />
        </>
      )}
      {chosen !== null && (
        <MandateDialog of={of} mandate={chosen} onClose={() => setChosen(null)} />
      )}
    </Panel>
  );
}
