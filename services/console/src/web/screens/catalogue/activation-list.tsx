// SPDX-License-Identifier: AGPL-3.0-or-later
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { activationsQuery } from '../../api/activations-query.ts';
import type { Catalog } from '../../api/schemas.ts';
import { useHat, useSession } from '../../api/session.ts';
import { shortInstant } from '../../format/instant.ts';
import { ReasonAndWho } from '../../sentences/reason-and-who.tsx';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { Empty } from '../../ui/empty.tsx';
import { Failure } from '../../ui/failure.tsx';
import { Loading } from '../../ui/loading.tsx';
import { Pagination } from '../../ui/pagination.tsx';
import { ActivationLabel } from './activation-label.tsx';

type Row = Catalog['ActivationSummary'];
const SIZE = 25;

/** The activations that one may see: where each stands and who can move it. */
export function ActivationList() {
  const { t, i18n } = useLingui();
  const { today } = useSession();
  const hat = useHat();
  const search = useSearch({ from: '/catalogue' });
  const navigate = useNavigate();
  const within = hat !== null && hat.organisation.tier !== 'hoster';
  const { data, error, refetch } = useQuery(
    activationsQuery({
      page: Number(search.page ?? 1),
      size: SIZE,
      ...(within ? { organisationId: hat.organisation.id, subtree: hat.scope === 'subtree' } : {}),
    }),
  );
  if (error !== null && data === undefined) {
    return <Failure error={error} onRetry={() => void refetch()} />;
  }
  if (data === undefined) return <Loading />;
  if (data.items.length === 0) {
    return (
      <Empty>
        <Trans>Aucune activation. Demandez un outil depuis les offres.</Trans>
      </Empty>
    );
  }
  const columns: Column<Row>[] = [
    {
      key: 'tool',
      header: <Trans>Outil</Trans>,
      renderCell: (row) => (
        <Link to="/activations/$activationId" params={{ activationId: row.id }}>
          {row.toolName}
        </Link>
      ),
    },
    {
      key: 'organisation',
      header: <Trans>Structure</Trans>,
      label: t`Structure`,
      renderCell: ({ organisationName }) => organisationName,
    },
    {
      key: 'hoster',
      header: <Trans>Hébergeur</Trans>,
      label: t`Hébergeur`,
      renderCell: ({ hosterName }) => hosterName,
    },
    {
      key: 'state',
      header: <Trans>État</Trans>,
      label: t`État`,
      renderCell: ({ state, stepsDone, stepsTotal }) => (
        <>
          <ActivationLabel state={state} />
          <span className="wt">
            <Plural
              value={stepsDone}
              one={`# étape sur ${stepsTotal}`}
              other={`# étapes sur ${stepsTotal}`}
            />
          </span>
        </>
      ),
    },
    {
      key: 'why',
      header: <Trans>Pourquoi, et qui peut agir</Trans>,
      label: t`Pourquoi`,
      renderCell: ({ reason, who }) => <ReasonAndWho reason={reason} who={who} />,
    },
    {
      key: 'since',
      header: <Trans>Depuis</Trans>,
      label: t`Depuis`,
      renderCell: ({ since }) => shortInstant(since, i18n.locale, today),
    },
  ];
  return (
    <>
      <DataTable
        caption={<Trans>Activations</Trans>}
        columns={columns}
        rows={data.items}
        rowKey={({ id }) => id}
      />
      <Pagination
        page={data.page}
        size={data.size}
        total={data.total}
        onPage={(page) =>
          void navigate({ to: '/catalogue', search: { ...search, page: String(page) } })
        }
      />
    </>
  );
}
