// SPDX-License-Identifier: AGPL-3.0-or-later
import { transaction } from '@essaim/postgres';
import { peopleEntitledThrough, updateAccess, wantedAccesses } from '../../db/accesses.ts';
import { enqueueTasks } from '../../db/keycloak-tasks.ts';
import type { Cause } from '../cause.ts';
import type { Identity } from '../identity.ts';
import { accessGroupName } from '../ports.ts';
import type { ReconcileChange } from './ports.ts';

/** A group that had to be made anew has another id, and nobody in it yet. */
export const adoptNewGroups = async (
  { db, provider, queue }: Identity,
  cause: Cause,
  changes: readonly ReconcileChange[],
): Promise<void> => {
  const made = new Set(
    changes
      .filter(({ kind, action }) => kind === 'group' && action === 'create')
      .map(({ key }) => key),
  );
  const accesses = await wantedAccesses(db);
  for (const access of accesses.filter((one) => made.has(accessGroupName(one)))) {
    const groupId = await provider.ensureAccess(access);
    await transaction(db, async (trx) => {
      await updateAccess(trx, access.id, { keycloak_group_id: groupId });
      const people = await peopleEntitledThrough(trx, access.organisationId, cause.today);
      await enqueueTasks(
        trx,
        people.map(({ id }) => ({
          kind: 'account' as const,
          subject: id,
          lane: 'bulk' as const,
          correlationId: cause.correlationId,
        })),
      );
    });
  }
  queue.wake();
};
