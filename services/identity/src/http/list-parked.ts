// SPDX-License-Identifier: AGPL-3.0-or-later
import { authorise, pageRequest } from '@essaim/service-kit';
import { operate } from '../domain/permissions.ts';
import type { Operation } from './operation.ts';

export const listParked: Operation<'listParked'> =
  ({ parked }) =>
  async ({ query }, context) => {
    authorise(context, operate, null);
    return { status: 200, body: await parked.list(pageRequest(query)) };
  };
