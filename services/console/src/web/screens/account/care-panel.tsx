// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { careQuery } from '../../api/account-queries.ts';
import type { Identity } from '../../api/schemas.ts';
import { useSession } from '../../api/session.ts';
import { shortInstant } from '../../format/instant.ts';
import { personName } from '../../format/person-name.ts';
import { actionText } from '../../sentences/action-text.ts';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { Empty } from '../../ui/empty.tsx';
import { Failure } from '../../ui/failure.tsx';
import { Loading } from '../../ui/loading.tsx';
import { Pagination } from '../../ui/pagination.tsx';
import { Panel } from '../../ui/panel.tsx';
import { mandateText } from '../journal/mandate-text.ts';

type Row = Identity['JournalEntry'];

/** Who looked after the account: what others did to it, when, with which hat. */
export function CarePanel() {
  const { t, i18n } = useLingui();
  const { today } = useSession();
  const [page, setPage] = useState(1);
  const { data, error, refetch } = useQuery(careQuery(page));
  const columns: Column<Row>[] = [
    {
      key: 'what',
      header: <Trans>Quoi</Trans>,
      renderCell: ({ action }) => actionText(i18n, action),
    },
    {
      key: 'who',
      header: <Trans>Qui</Trans>,
      label: t`Qui`,
      renderCell: ({ person, mandate }) => (
        <>
          {person === null ? t`automatique` : personName(person)}
          {mandate !== null && <span className="wt">{mandateText(i18n, mandate)}</span>}
        </>
      ),
    },
    {
      key: 'when',
      header: <Trans>Quand</Trans>,
      label: t`Quand`,
      renderCell: ({ at }) => <time dateTime={at}>{shortInstant(at, i18n.locale, today)}</time>,
    },
  ];
  return (
    <Panel
      title={<Trans>Qui s’est occupé de mon compte</Trans>}
      hint={
        <Trans>Ce que d’autres ont fait de votre compte, de vos mandats, de vos invitations.</Trans>
      }
    >
      {error !== null && <Failure error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null && <Loading />}
      {data?.total === 0 && (
        <Empty>
          <Trans>Personne n’est intervenu sur votre compte.</Trans>
        </Empty>
      )}
      {data !== undefined && data.total > 0 && (
        <>
          <DataTable
            caption={<Trans>Interventions sur mon compte</Trans>}
            columns={columns}
            rows={data.items}
            rowKey={({ id }) => id}
          />
          <Pagination page={data.page} size={data.size} total={data.total} onPage={setPage} />
        </>
      )}
    </Panel>
  );
}
