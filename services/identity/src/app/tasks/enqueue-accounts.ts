// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Uuid } from '@essaim/kernel';
import type { Work } from '../../db/database.ts';
import { enqueueTasks } from '../../db/keycloak-tasks.ts';

/** Has the accounts of many people brought to what is recorded, after what somebody waits for. */
export const enqueueAccounts = (
  trx: Work,
  people: readonly { readonly id: Uuid }[],
  correlationId: string,
): Promise<void> =>
  enqueueTasks(
    trx,
    people.map(({ id }) => ({ kind: 'account', subject: id, lane: 'bulk', correlationId })),
  );
