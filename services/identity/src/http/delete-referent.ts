// SPDX-License-Identifier: AGPL-3.0-or-later
import { removeReferent } from '../app/referents/change-referents.ts';
import { authoriseReferent } from './authorise-referent.ts';
import { causeOf } from './cause-of.ts';
import type { Operation } from './operation.ts';

export const deleteReferent: Operation<'deleteReferent'> =
  (identity) =>
  async ({ params }, context) => {
    const mandateId = await authoriseReferent(identity, context, params.referentId);
    await removeReferent(identity, causeOf(context, mandateId), params.referentId);
    return { status: 204 };
  };
