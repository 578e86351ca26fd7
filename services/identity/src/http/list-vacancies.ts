// SPDX-License-Identifier: AGPL-3.0-or-later
import { pageBody, pageRequest } from '@essaim/service-kit';
import { listVacancies as list } from '../db/vacancies.ts';
import { readMandates } from '../domain/permissions.ts';
import type { Operation } from './operation.ts';
import { authoriseAt } from './place.ts';
import { organisationRef } from './views/refs.ts';

export const listVacancies: Operation<'listVacancies'> =
  (identity) =>
  async ({ query }, context) => {
    const { organisation } = await authoriseAt(
      identity,
      context,
      readMandates,
      query.organisationId,
    );
    const page = pageRequest(query);
    const { items, total } = await list(
      identity.db,
      {
        topId: organisation.id,
        role: query.role ?? 'coordination',
        tiers: query.tier ? [query.tier] : ['regional', 'departmental'],
        today: context.today,
        now: context.now,
      },
      page,
    );
    return {
      status: 200,
      body: pageBody(
        page,
        total,
        items.map(({ organisation: place, ...vacancy }) => ({
          ...vacancy,
          organisation: organisationRef(place),
        })),
      ),
    };
  };
