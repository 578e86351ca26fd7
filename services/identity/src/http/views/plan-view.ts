// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Identity } from '../../app/identity.ts';
import type { ReconcilePlan } from '../../app/ports.ts';
import type { Schemas } from '../operation.ts';

const LONGEST = 300;

const shown = (value: unknown): string | null => {
  if (value === null || value === undefined) return null;
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
};

/** A plan of the reconcile as the API answers it. */
export const planView = async (
  { provider }: Identity,
  plan: ReconcilePlan,
  at: Temporal.Instant,
): Promise<Schemas['ReconcilePlan']> => ({
  planId: plan.planId,
  at: at.toString(),
  realm: provider.realm,
  keycloakVersion: await provider.version().catch(() => null),
  changes: plan.changes.map(({ kind, key, action, fields }) => ({
    kind,
    key,
    action,
    fields: fields.map(({ field, live, desired }) => ({
      field,
      live: shown(live),
      desired: shown(desired),
    })),
  })),
});
