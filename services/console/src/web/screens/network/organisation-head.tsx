// SPDX-License-Identifier: AGPL-3.0-or-later
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Identity } from '../../api/schemas.ts';
import { PageHead } from '../../ui/page-head.tsx';
import { OrganisationCrumb } from './organisation-crumb.tsx';

type Props = { of: Identity['Organisation']; title: string; lead?: ReactNode };

/** The head of a page about one side of an organisation, with the way back to it. */
export function OrganisationHead({ of, title, lead }: Props) {
  return (
    <PageHead
      title={title}
      crumb={<OrganisationCrumb of={of} />}
      meta={
        <Link to="/structures/$organisationId" params={{ organisationId: of.id }}>
          {of.name}
        </Link>
      }
      lead={lead}
    />
  );
}
