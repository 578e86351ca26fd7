// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { Hat } from '../../../shared/session.ts';
import { approvalsQuery } from '../../api/approval-queries.ts';
import { useHat } from '../../api/session.ts';
import { leadsTo } from '../../shell/navigation.ts';
import { DataTable } from '../../ui/data-table.tsx';
import { Empty } from '../../ui/empty.tsx';
import { Failure } from '../../ui/failure.tsx';
import { Loading } from '../../ui/loading.tsx';
import { Note } from '../../ui/note.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { Pagination } from '../../ui/pagination.tsx';
import { Panel } from '../../ui/panel.tsx';
import './approvals.css';
import { useApprovalColumns } from './use-approval-columns.tsx';
import { WaitingApproval } from './waiting-approval.tsx';

/** What takes two people: the requests that wait for an answer, and what became of the others. */
export function ApprovalsScreen() {
  const hat = useHat();
  if (hat !== null && leadsTo(hat, 'approvals')) return <Approvals hat={hat} />;
  return (
    <Note>
      <p>
        <Trans>
          Les demandes à deux sont ouvertes à la coordination et à la technique. Changez de
          casquette pour y répondre.
        </Trans>
      </p>
    </Note>
  );
}

function Approvals({ hat }: { hat: Hat }) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const search = useSearch({ from: '/demandes' });
  const columns = useApprovalColumns();
  const { data, error, refetch } = useQuery(
    approvalsQuery(hat.organisation.id, Number(search.page ?? 1)),
  );
  const waiting = data?.items.filter(({ state }) => state === 'waiting') ?? [];
  const others = data?.items.filter(({ state }) => state !== 'waiting') ?? [];
  return (
    <>
      <PageHead
        title={t`Demandes à deux`}
        meta={hat.organisation.name}
        lead={
          <>
            <b>
              <Trans>Ce qui touche beaucoup de monde se décide à deux.</Trans>
            </b>{' '}
            <Trans>Qui demande n’approuve pas. Vérifiez la demande auprès de cette personne.</Trans>
          </>
        }
      />
      {error !== null && <Failure error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null && <Loading />}
      {data !== undefined && (
        <div className="stack">
          <Panel className="yours" title={<Trans>En attente d’une deuxième personne</Trans>}>
            {waiting.length === 0 && (
              <Empty>
                <Trans>Aucune demande n’attend.</Trans>
              </Empty>
            )}
            <ul className="asked">
              {waiting.map((one) => (
                <li key={one.id}>
                  <WaitingApproval of={one} />
                </li>
              ))}
            </ul>
          </Panel>
          {others.length > 0 && (
            <Panel title={<Trans>Historique</Trans>}>
              <DataTable
                caption={<Trans>Demandes closes</Trans>}
                columns={columns}
                rows={others}
                rowKey={({ id }) => id}
              />
            </Panel>
          )}
          <Pagination
            page={data.page}
            size={data.size}
            total={data.total}
            onPage={(page) => void navigate({ to: '/demandes', search: { page: String(page) } })}
          />
        </div>
      )}
    </>
  );
}
