// SPDX-License-Identifier: AGPL-3.0-or-later
import { pageBody, pageRequest } from '@essaim/service-kit';
import { listKeys } from '../db/machine-keys.ts';
import { manageProgramKeys } from '../domain/permissions.ts';
import type { Operation } from './operation.ts';
import { authoriseAt } from './place.ts';
import { machineKeyViews } from './views/machine-key-view.ts';

export const listMachineKeys: Operation<'listMachineKeys'> =
  (identity) =>
  async ({ query }, context) => {
    await authoriseAt(identity, context, manageProgramKeys, query.organisationId);
    const page = pageRequest(query);
    const { items, total } = await listKeys(identity.db, query.organisationId, page);
    const views = await machineKeyViews(identity.db, items, context.now);
    return { status: 200, body: pageBody(page, total, views) };
  };
