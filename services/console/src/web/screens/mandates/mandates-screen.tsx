// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { organisationQuery } from '../../api/identity-queries.ts';
import { useHat } from '../../api/session.ts';
import { Failure } from '../../ui/failure.tsx';
import { Loading } from '../../ui/loading.tsx';
import { Note } from '../../ui/note.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import '../network/network.css';
import { OrganisationCrumb } from '../network/organisation-crumb.tsx';
import { mayReadMandates } from '../network/reach.ts';
import { PrintedForm } from '../printed/printed-form.tsx';
import { GrantForm } from './grant-form.tsx';
import { MandateList } from './mandate-list.tsx';
import { VacancyPanel } from './vacancy-panel.tsx';

/** Who may do what at an organisation, from when to when; vacancies, substitutes, and the mandates that are over. */
export function MandatesScreen() {
  const { t } = useLingui();
  const { organisationId } = useParams({ from: '/structures/$organisationId/mandats' });
  const hat = useHat();
  const { data, error, refetch } = useQuery(organisationQuery(organisationId));
  if (error !== null) return <Failure error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <Loading />;
  if (!mayReadMandates(hat, data)) {
    return (
      <Note>
        <p>
          <Trans>
            Les mandats de cette structure sont lus par sa coordination et celles au-dessus. Changez
            de casquette pour les voir.
          </Trans>
        </p>
      </Note>
    );
  }
  return (
    <>
      <PageHead
        title={t`Mandats`}
        crumb={<OrganisationCrumb of={data} />}
        meta={
          <Link to="/structures/$organisationId" params={{ organisationId: data.id }}>
            {data.name}
          </Link>
        }
      />
      <div className="grid">
        <MandateList of={data} />
        <GrantForm of={data} />
        <VacancyPanel of={data} />
        <PrintedForm of={data} />
      </div>
    </>
  );
}
