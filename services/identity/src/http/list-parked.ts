// SPDX-License-Identifier: AGPL-3.0-or-later
import { authorise, pageRequest } from '@essaim/service-kit';
import { listParkedAggregates } from '../db/parked.ts';
import { operate } from '../domain/permissions.ts';
import type { Operation } from './operation.ts';

export const listParked: Operation<'listParked'> =
  ({ db }) =>
  async ({ query }, context) => {
    authorise(context, operate, null);
    const page = pageRequest(query);
    const { items, total } = await listParkedAggregates(db, page);
    return { status: 200, body: { items, page: page.page, size: page.size, total } };
  };
