// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans, useLingui } from '@lingui/react/macro';
import { useParams } from '@tanstack/react-router';
import '../network/network.css';
import { OfOrganisation } from '../network/of-organisation.tsx';
import { OrganisationHead } from '../network/organisation-head.tsx';
import { mayReadMandates } from '../network/reach.ts';
import { PrintedForm } from '../printed/printed-form.tsx';
import { GrantForm } from './grant-form.tsx';
import { MandateList } from './mandate-list.tsx';
import { VacancyPanel } from './vacancy-panel.tsx';

/** Who may do what at an organisation, from when to when; vacancies, substitutes, and the mandates that are over. */
export function MandatesScreen() {
  const { t } = useLingui();
  const { organisationId } = useParams({ from: '/structures/$organisationId/mandats' });
  return (
    <OfOrganisation
      id={organisationId}
      may={mayReadMandates}
      refusal={
        <Trans>
          Les mandats de cette structure sont lus par sa coordination et celles au-dessus. Changez
          de casquette pour les voir.
        </Trans>
      }
    >
      {(of) => (
        <>
          <OrganisationHead of={of} title={t`Mandats`} />
          <div className="grid">
            <MandateList of={of} />
            <GrantForm of={of} />
            <VacancyPanel of={of} />
            <PrintedForm of={of} />
          </div>
        </>
      )}
    </OfOrganisation>
  );
}
