// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import type { Hat } from '../../../shared/session.ts';
import { providersQuery } from '../../api/provider-queries.ts';
import type { Identity } from '../../api/schemas.ts';
import { buttonClass } from '../../ui/button.tsx';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { Empty } from '../../ui/empty.tsx';
import { Failure } from '../../ui/failure.tsx';
import { Loading } from '../../ui/loading.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { Pagination } from '../../ui/pagination.tsx';
import { Panel } from '../../ui/panel.tsx';
import { OutcomeLabel } from './outcome-label.tsx';
import { ProviderLabel } from './provider-label.tsx';
import './providers.css';
import { ProvidersOnly } from './providers-only.tsx';

/** The identity providers of a region or of the network, and the way to connect one. */
export function ProvidersScreen() {
  return <ProvidersOnly>{(hat) => <Providers hat={hat} />}</ProvidersOnly>;
}

function Providers({ hat }: { hat: Hat }) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const search = useSearch({ from: '/fournisseurs' });
  const { data, error, refetch } = useQuery(
    providersQuery(hat.organisation.id, Number(search.page ?? 1)),
  );
  return (
    <>
      <PageHead
        title={t`Fournisseurs d’identité`}
        meta={hat.organisation.name}
        actions={
          <Link className={buttonClass('main')} to="/fournisseurs/nouveau">
            <Trans>Connecter un fournisseur</Trans>
          </Link>
        }
        lead={
          <>
            <b>
              <Trans>Les membres entrent avec le compte que leur région leur a donné.</Trans>
            </b>{' '}
            <Trans>
              Ce sont les mandats du réseau qui leur donnent des droits, jamais le fournisseur.
            </Trans>
          </>
        }
      />
      <Panel title={<Trans>Les fournisseurs</Trans>}>
        {error !== null && <Failure error={error} onRetry={() => void refetch()} />}
        {data === undefined && error === null && <Loading />}
        {data?.total === 0 && (
          <Empty>
            <Trans>
              Aucun fournisseur n’est encore connecté. Commencez par donner nos adresses à celui de
              votre région.
            </Trans>
          </Empty>
        )}
        {data !== undefined && data.total > 0 && (
          <>
            <ProviderTable items={data.items} />
            <Pagination
              page={data.page}
              size={data.size}
              total={data.total}
              onPage={(page) =>
                void navigate({ to: '/fournisseurs', search: { page: String(page) } })
              }
            />
          </>
        )}
      </Panel>
    </>
  );
}

function ProviderTable({ items }: { items: readonly Identity['IdentityProvider'][] }) {
  const { t } = useLingui();
  const columns: Column<Identity['IdentityProvider']>[] = [
    {
      key: 'name',
      header: <Trans>Nom</Trans>,
      renderCell: ({ id, name }) => (
        <Link to="/fournisseurs/$providerId" params={{ providerId: id }}>
          {name}
        </Link>
      ),
    },
    {
      key: 'organisation',
      header: <Trans>Structure</Trans>,
      label: t`Structure`,
      renderCell: ({ organisation }) => organisation.name,
    },
    {
      key: 'kind',
      header: <Trans>Type</Trans>,
      label: t`Type`,
      renderCell: ({ kind, hasLdap }) => {
        const front = kind === 'oidc' ? 'OpenID Connect' : 'SAML';
        return hasLdap ? t`${front}, sur un annuaire` : front;
      },
    },
    {
      key: 'state',
      header: <Trans>État</Trans>,
      label: t`État`,
      renderCell: ({ state }) => <ProviderLabel state={state} />,
    },
    {
      key: 'check',
      header: <Trans>Dernier test</Trans>,
      label: t`Dernier test`,
      renderCell: ({ check }) => <OutcomeLabel outcome={check.outcome} />,
    },
  ];
  return (
    <DataTable
      caption={<Trans>Fournisseurs d’identité</Trans>}
      columns={columns}
      rows={items}
      rowKey={({ id }) => id}
    />
  );
}
