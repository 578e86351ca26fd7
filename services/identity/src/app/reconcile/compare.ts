// SPDX-License-Identifier: AGPL-3.0-or-later
import { newId } from '@essaim/kernel';
import { transaction } from '@essaim/postgres';
import { recordPass } from '../../db/reconcile-passes.ts';
import type { ReconcileTrigger } from '../../domain/reconcile-run.ts';
import type { Identity } from '../identity.ts';
import { desiredState } from './desired-state.ts';
import type { ReconcilePlan } from './ports.ts';

/**
 * Compares all that Keycloak should hold with what it holds, and keeps what was found; writes
 * nothing in Keycloak.
 * @throws ProviderError
 */
export const compare = async (
  identity: Identity,
  trigger: ReconcileTrigger,
): Promise<ReconcilePlan> => {
  const begun = performance.now();
  const plan = await identity.provider.plan(await desiredState(identity));
  await transaction(identity.db, (trx) =>
    recordPass(trx, {
      id: newId(),
      trigger,
      plan_id: plan.planId,
      at: identity.clock.now(),
      took_ms: Math.round(performance.now() - begun),
      owned: plan.owned,
      changes: plan.changes,
    }),
  );
  return plan;
};
