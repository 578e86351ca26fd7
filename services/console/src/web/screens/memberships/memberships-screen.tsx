// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { organisationQuery } from '../../api/identity-queries.ts';
import { type MembershipFilter, membershipsQuery } from '../../api/membership-queries.ts';
import type { Identity } from '../../api/schemas.ts';
import { useHat } from '../../api/session.ts';
import { fullDate } from '../../format/civil-date.ts';
import { Failure } from '../../ui/failure.tsx';
import { Loading } from '../../ui/loading.tsx';
import { mayDeclare } from '../departures/reach.ts';
import '../network/network.css';
import { OrganisationHead } from '../network/organisation-head.tsx';
import { CountPanel } from './count-panel.tsx';
import { MembershipList } from './membership-list.tsx';
import { RenewPanel } from './renew-panel.tsx';

const STATES = ['current', 'to-renew', 'renewed', 'suspended'] as const;

/** The memberships of an organisation this season: to renew, renewed, suspended, and the way to renew them. */
export function MembershipsScreen() {
  const { organisationId } = useParams({ from: '/structures/$organisationId/adhesions' });
  const { data, error, refetch } = useQuery(organisationQuery(organisationId));
  if (error !== null) return <Failure error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <Loading />;
  return <MembershipsView key={data.id} of={data} />;
}

function MembershipsView({ of }: { of: Identity['Organisation'] }) {
  const { t, i18n } = useLingui();
  const hat = useHat();
  const navigate = useNavigate();
  const search = useSearch({ from: '/structures/$organisationId/adhesions' });
  const filter: MembershipFilter = {
    organisationId: of.id,
    state: STATES.find((one) => one === search.state) ?? '',
    page: Number(search.page ?? 1),
  };
  const { data, error, refetch } = useQuery(membershipsQuery(filter));
  const go = (change: { state?: string; page?: string }) =>
    void navigate({
      to: '/structures/$organisationId/adhesions',
      params: { organisationId: of.id },
      search: { ...search, page: '1', ...change },
      replace: true,
    });
  const end = data === undefined ? '' : fullDate(data.season.lastDay, i18n.locale);
  return (
    <>
      <OrganisationHead
        of={of}
        title={t`Adhésions`}
        lead={
          <>
            <b>
              <Trans>La saison finit le {end}.</Trans>
            </b>{' '}
            <Trans>
              Une adhésion qui n’est pas renouvelée est suspendue, jamais supprimée : un
              renouvellement rend tout.
            </Trans>
          </>
        }
      />
      {error !== null && <Failure error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null && <Loading />}
      {data !== undefined && (
        <div className="grid">
          <CountPanel counts={data.counts} />
          {mayDeclare(hat, of) && <RenewPanel until={data.season.renewedUntil} />}
          <MembershipList
            page={data}
            state={filter.state}
            onState={(state) => go({ state })}
            onPage={(page) => go({ page: String(page) })}
          />
        </div>
      )}
    </>
  );
}
