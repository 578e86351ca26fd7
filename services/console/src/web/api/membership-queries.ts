// SPDX-License-Identifier: AGPL-3.0-or-later
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { body, identity } from './clients.ts';
import type { Identity } from './schemas.ts';

export type MembershipFilter = {
  organisationId: string;
  /** Every state when empty. */
  state: Identity['MembershipState'] | '';
  page: number;
};

/** A page of the memberships of an organisation and of those below it, with their counts. */
export const membershipsQuery = ({ organisationId, state, page }: MembershipFilter) =>
  queryOptions({
    queryKey: ['identity', 'memberships', organisationId, state, page],
    queryFn: () =>
      body(
        identity.GET('/memberships', {
          params: {
            query: {
              organisationId,
              subtree: true,
              page,
              size: 50,
              ...(state !== '' && { state }),
            },
          },
        }),
      ),
    placeholderData: keepPreviousData,
    meta: { reads: ['person'] },
  });

/** Renews the memberships of a CSV file. Answers what was done, or with `dryRun` what would be. */
export const importRenewals = (
  csv: string,
  query: { readonly dryRun?: boolean; readonly partial?: boolean },
) =>
  body(
    identity.POST('/memberships/import', {
      params: { query },
      body: csv,
      bodySerializer: (text: string) => text,
      headers: { 'content-type': 'text/csv' },
    }),
  );
