// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { periodsQuery } from '../../api/network-queries.ts';
import type { Identity } from '../../api/schemas.ts';
import { fullDate } from '../../format/civil-date.ts';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { Failure } from '../../ui/failure.tsx';
import { Loading } from '../../ui/loading.tsx';
import { Panel } from '../../ui/panel.tsx';
import { STATUS_WORDS } from '../../words/network-words.ts';
import { ChangeList } from './change-list.tsx';

type Row = Identity['OrganisationPeriod'];
type Props = { of: Identity['Organisation']; mayRead: boolean };

/** What an organisation was called and where it stood, and the changes made and planned. */
export function HistoryPanel({ of, mayRead }: Props) {
  const { t, i18n } = useLingui();
  const { data, error, refetch } = useQuery(periodsQuery(of.id));
  const day = (date: string) => fullDate(date, i18n.locale);
  const columns: Column<Row>[] = [
    {
      key: 'when',
      header: <Trans>Période</Trans>,
      renderCell: ({ from, to }) => (
        <>
          {from === null ? t`Depuis toujours` : t`Depuis le ${day(from)}`}
          {to !== null && `, ${t`jusqu’au ${day(to)}`}`}
        </>
      ),
    },
    {
      key: 'name',
      header: <Trans>Nom</Trans>,
      label: t`Nom`,
      renderCell: ({ name }) => <span lang="fr">{name}</span>,
    },
    {
      key: 'parent',
      header: <Trans>Rattachée à</Trans>,
      label: t`Rattachée à`,
      renderCell: ({ parent }) => parent?.shortName ?? t`personne`,
    },
    {
      key: 'status',
      header: <Trans>État</Trans>,
      label: t`État`,
      renderCell: ({ status }) => i18n._(STATUS_WORDS[status]),
    },
  ];
  return (
    <Panel className="c12" title={<Trans>Histoire</Trans>}>
      {error !== null && <Failure error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null && <Loading />}
      {data !== undefined && (
        <DataTable
          caption={<Trans>Noms, rattachements et états</Trans>}
          columns={columns}
          rows={data.items}
          rowKey={({ from }) => from ?? ''}
        />
      )}
      {mayRead && <ChangeList of={of} />}
    </Panel>
  );
}
