// SPDX-License-Identifier: AGPL-3.0-or-later
import { transaction } from '@essaim/postgres';
import { findDuplicates } from '../db/duplicates.ts';
import { subtreeIds } from '../db/organisations.ts';
import { placeBelow } from '../domain/organisation.ts';
import { importBelow } from '../domain/permissions.ts';
import type { Operation } from './operation.ts';
import { authoriseAt } from './place.ts';

export const searchDuplicates: Operation<'searchDuplicates'> =
  (identity) =>
  async ({ body }, context) => {
    const { organisation } = await authoriseAt(
      identity,
      context,
      importBelow,
      body.organisationId,
      placeBelow,
    );
    const found = await transaction(identity.db, async (trx) =>
      findDuplicates(trx, await subtreeIds(trx, organisation.id), context.now),
    );
    return { status: 200, body: { found } };
  };
