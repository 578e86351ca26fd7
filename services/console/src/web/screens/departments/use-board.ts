// SPDX-License-Identifier: AGPL-3.0-or-later
import { useQueries, useQuery } from '@tanstack/react-query';
import { campaignDepartmentsQuery, campaignsQuery } from '../../api/campaign-queries.ts';
import { childrenQuery, organisationQuery, vacanciesQuery } from '../../api/identity-queries.ts';
import { signedCharterQuery } from '../../api/signed-charter-query.ts';
import type { Identity } from '../../api/schemas.ts';
import { type BoardCard, boardCards } from './board-cards.ts';

type BoardState = {
  cards: BoardCard[] | undefined;
  organisations: Identity['Organisation'][];
  /** False when planning does not answer: the cards then show what identity knows. */
  planned: boolean;
  error: Error | null;
  retry: () => void;
};

/** Joins what identity says of a region's departments with what planning says of them. */
export function useBoard(regionId: string): BoardState {
  const region = useQuery(organisationQuery(regionId));
  const organisations = useQuery(childrenQuery(regionId));
  const vacancies = useQuery(vacanciesQuery(regionId));
  const campaigns = useQuery(campaignsQuery);
  const signed = useQuery(signedCharterQuery(regionId));
  const departments = useQueries({
    queries: (campaigns.data?.items ?? []).map(({ id }) =>
      campaignDepartmentsQuery(id, region.data?.key),
    ),
  });
  const children = organisations.data?.items ?? [];
  const error = organisations.error ?? vacancies.error;
  const ready = organisations.data !== undefined && vacancies.data !== undefined;
  return {
    organisations: children,
    error: ready ? null : error,
    planned: campaigns.error === null && departments.every((query) => query.error === null),
    retry: () => {
      void organisations.refetch();
      void vacancies.refetch();
    },
    cards: ready
      ? boardCards({
          organisations: children,
          vacancies: vacancies.data.items,
          departments: departments.flatMap((query) => query.data?.items ?? []),
          signed: new Set((signed.data?.items ?? []).map((task) => task.organisation.id)),
        })
      : undefined,
  };
}
