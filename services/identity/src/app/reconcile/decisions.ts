// SPDX-License-Identifier: AGPL-3.0-or-later
import { problem } from '@essaim/contracts';
import { isAdoptable } from '../../domain/reconcile-run.ts';
import type { ReconcilePlan, RunDecisions } from './ports.ts';

/** What somebody decided on one field that drifted; what is not named is put right. */
export interface FieldDecision {
  readonly kind: string;
  readonly key: string;
  readonly field: string;
  readonly decision: 'revert' | 'adopt' | 'leave';
}

/**
 * What of a plan is to be done: all of its deletions, and the drift that is neither left nor adopted.
 * @throws DomainError `reconcile-field-unknown`, `reconcile-not-adoptable`
 */
export const decide = (
  { changes }: ReconcilePlan,
  decisions: readonly FieldDecision[],
): RunDecisions => {
  const nameOf = ({ kind, key, field }: Omit<FieldDecision, 'decision'>): string =>
    `${kind} ${key} ${field}`;
  const drifted = changes.flatMap(({ kind, key, action, fields }) =>
    action === 'update'
      ? fields
          .filter(({ cause }) => cause === 'drift')
          .map(({ field, live }) => ({ kind, key, field, value: live }))
      : [],
  );
  const known = new Set(drifted.map(nameOf));
  const by = new Map(decisions.map((one) => [nameOf(one), one.decision]));
  for (const decision of decisions) {
    const { kind, field } = decision;
    if (!known.has(nameOf(decision))) throw problem('reconcile-field-unknown', { field });
    if (decision.decision === 'adopt' && !isAdoptable(kind, field)) {
      throw problem('reconcile-not-adoptable', { field });
    }
  }
  return {
    reverts: drifted
      .filter((one) => (by.get(nameOf(one)) ?? 'revert') === 'revert')
      .map(({ kind, key, field }) => ({ object: `${kind} ${key}`, field })),
    deletes: changes
      .filter(({ action }) => action === 'delete')
      .map(({ kind, key }) => `${kind} ${key}`),
    adopted: drifted.filter((one) => by.get(nameOf(one)) === 'adopt'),
  };
};
