// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Uuid } from '@essaim/kernel';
import { type Handler, authorise, pageRequest } from '@essaim/service-kit';
import { listJournal as list } from '../app/work/list-journal.ts';
import { readJournal } from '../domain/permissions.ts';
import { callerOf } from './caller-of.ts';
import { journalPlace } from './journal-place.ts';
import type { Api, Http } from './http.ts';

export const listJournal =
  ({ app }: Http): Handler<Api['listJournal']> =>
  async ({ query }, context) => {
    const place = await journalPlace(app, context, query.organisationId as Uuid | undefined);
    authorise(context, readJournal, place);
    const { personId, resourceId, action, from, to } = query;
    const body = await list(
      app,
      {
        organisationId: place.organisationId,
        ...(personId !== undefined && { personId: personId as Uuid }),
        ...(resourceId !== undefined && { resourceId: resourceId as Uuid }),
        ...(action !== undefined && { action }),
        ...(from !== undefined && { from }),
        ...(to !== undefined && { to }),
        page: pageRequest(query),
      },
      callerOf(context),
    );
    return { status: 200, body };
  };
