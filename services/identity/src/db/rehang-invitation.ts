// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Uuid } from '@essaim/kernel';
import type { Work } from './database.ts';

/** Has an invitation invite to another organisation. */
export const rehangInvitation = async (
  trx: Work,
  id: Uuid,
  organisationId: Uuid,
): Promise<void> => {
  await trx
    .updateTable('invitation')
    .set({ organisation_id: organisationId })
    .where('id', '=', id)
    .execute();
};
