// SPDX-License-Identifier: AGPL-3.0-or-later
import { problem } from '@essaim/contracts';
import { transaction } from '@essaim/postgres';
import { peopleEntitledThrough, updateAccess, wantedAccesses } from '../../db/accesses.ts';
import { wantedClients } from '../../db/clients.ts';
import { enqueueTasks } from '../../db/keycloak-tasks.ts';
import { wantedProviders } from '../../db/providers.ts';
import { type Cause, note, ownCause } from '../cause.ts';
import type { Identity } from '../identity.ts';
import { type DesiredTools, type ReconcilePlan, accessGroupName } from '../ports.ts';
import { ProviderError } from '../provider-error.ts';
import { toolOf } from '../tasks/client-task.ts';
import { brokered } from '../tasks/provider-task.ts';

const desiredTools = async (identity: Identity): Promise<DesiredTools> => ({
  tools: (await wantedClients(identity.db)).map((client) => toolOf(client, identity)),
  accesses: await wantedAccesses(identity.db),
  providers: (await wantedProviders(identity.db)).flatMap((provider) =>
    brokered(provider, identity),
  ),
});

const reached = async <Result>(call: Promise<Result>): Promise<Result> => {
  try {
    return await call;
  } catch (error) {
    if (error instanceof ProviderError) throw problem('keycloak-unreachable');
    throw error;
  }
};

/**
 * Compares all that Keycloak should hold with what it holds; writes nothing.
 * @throws DomainError `keycloak-unreachable`
 */
export const planReconcile = async (identity: Identity): Promise<ReconcilePlan> =>
  reached(identity.provider.plan(await desiredTools(identity)));

/**
 * Does what a plan says, if it still is the plan.
 * @throws DomainError `reconcile-plan-changed`, `keycloak-unreachable`
 */
export const applyReconcile = async (
  identity: Identity,
  cause: Cause,
  planId: string,
): Promise<ReconcilePlan> => {
  const desired = await desiredTools(identity);
  const current = await reached(identity.provider.plan(desired));
  if (current.planId !== planId) throw problem('reconcile-plan-changed');
  const done = await reached(identity.provider.apply(desired));
  await adoptNewGroups(identity, cause, done);
  await transaction(identity.db, (trx) =>
    note(trx, cause, {
      action: 'applyReconcilePlan',
      resourceType: 'realm',
      resourceId: identity.provider.realm,
      organisationId: null,
      summary: {
        planId,
        changes: done.changes.map(({ kind, key, action }) => `${action} ${kind} ${key}`),
      },
    }),
  );
  return done;
};

/** A group that had to be made anew has another id, and nobody in it yet. */
const adoptNewGroups = async (
  { db, provider, queue }: Identity,
  cause: Cause,
  { changes }: ReconcilePlan,
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

/** Brings Keycloak to what it should hold: at each start, so that the realm is there. */
export const reconcileAtStart = async (identity: Identity): Promise<void> => {
  const done = await identity.provider.apply(await desiredTools(identity));
  await adoptNewGroups(identity, ownCause(identity.clock), done);
  for (const { kind, key, action } of done.changes) {
    identity.logger.info({ kind, key, action }, 'Keycloak was brought to what it should hold');
  }
};
