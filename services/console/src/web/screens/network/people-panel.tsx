// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { peopleQuery } from '../../api/identity-queries.ts';
import type { Identity } from '../../api/schemas.ts';
import { useHat } from '../../api/session.ts';
import { personName } from '../../format/person-name.ts';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { Empty } from '../../ui/empty.tsx';
import { Failure } from '../../ui/failure.tsx';
import { Loading } from '../../ui/loading.tsx';
import { Panel } from '../../ui/panel.tsx';
import { hatWords } from '../../words/role-words.ts';
import { mayDeclare } from '../departures/reach.ts';

type Row = Identity['Contact'];

/** Who holds which role at an organisation today. */
export function PeoplePanel({ of }: { of: Identity['Organisation'] }) {
  const { t, i18n } = useLingui();
  const hat = useHat();
  const { data, error, refetch } = useQuery(peopleQuery(of.id));
  const columns: Column<Row>[] = [
    {
      key: 'who',
      header: <Trans>Personne</Trans>,
      renderCell: ({ person }) => personName(person),
    },
    {
      key: 'role',
      header: <Trans>Rôle</Trans>,
      label: t`Rôle`,
      renderCell: ({ role }) => i18n._(hatWords(role, of.tier)),
    },
    {
      key: 'email',
      header: <Trans>Adresse électronique</Trans>,
      label: t`Adresse électronique`,
      renderCell: ({ email }) =>
        email === '' ? <Trans>sans adresse</Trans> : <a href={`mailto:${email}`}>{email}</a>,
    },
    ...(mayDeclare(hat, of)
      ? [
          {
            key: 'actions',
            header: (
              <span className="vh">
                <Trans>Gestes</Trans>
              </span>
            ),
            renderCell: ({ person }: Row) => (
              <Link to="/departs/declarer" search={{ person: person.id, organisation: of.id }}>
                <Trans>Déclarer un départ</Trans>
                <span className="vh"> {personName(person)}</span>
              </Link>
            ),
          },
        ]
      : []),
  ];
  return (
    <Panel className="c6" title={<Trans>Personnes</Trans>}>
      {error !== null && <Failure error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null && <Loading />}
      {data?.total === 0 && (
        <Empty>
          <Trans>Personne n’a de mandat ici aujourd’hui.</Trans>
        </Empty>
      )}
      {data !== undefined && data.total > 0 && (
        <DataTable
          caption={<Trans>Personnes qui ont un mandat ici</Trans>}
          columns={columns}
          rows={data.items}
          rowKey={({ person, role }) => `${person.id} ${role}`}
        />
      )}
    </Panel>
  );
}
