// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Uuid } from '@essaim/kernel';
import type { ReconcileChange } from '../../app/reconcile/ports.ts';
import type { ReconcilePass } from '../../db/reconcile-passes.ts';
import type { ReconcileRun } from '../../db/reconcile-runs.ts';
import type { Database } from '../../db/database.ts';
import { isAdoptable } from '../../domain/reconcile-run.ts';
import type { Schemas } from '../operation.ts';
import { readNames } from './refs.ts';

const LONGEST = 300;

/** A value of Keycloak as text, shortened; null when there is none. */
export const shownValue = (value: unknown): string | null => {
  if (value === null || value === undefined) return null;
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
};

/** Changes as the API answers them. */
export const changesView = (changes: readonly ReconcileChange[]): Schemas['ReconcileChange'][] =>
  changes.map(({ kind, key, action, cause, fields }) => ({
    kind,
    key,
    action,
    cause,
    fields: fields.map(({ field, live, desired, cause: why }) => ({
      field,
      live: shownValue(live),
      desired: shownValue(desired),
      cause: why,
      adoptable: action === 'update' && why === 'drift' && isAdoptable(kind, field),
    })),
  }));

/** How many fields and objects somebody else changed. */
const countDrifts = (changes: readonly ReconcileChange[]): number =>
  changes.reduce(
    (total, { action, cause, fields }) =>
      action === 'update'
        ? total + fields.filter((field) => field.cause === 'drift').length
        : total + (cause === 'drift' ? 1 : 0),
    0,
  );

/** A comparison as the API answers it. */
export const passView = (pass: ReconcilePass): Schemas['ReconcilePass'] => ({
  trigger: pass.trigger,
  at: Temporal.Instant.from(pass.at).toString(),
  tookMs: pass.took_ms,
  owned: pass.owned,
  drifts: countDrifts(pass.changes),
  changes: changesView(pass.changes),
});

const instant = (text: string | null): string | null =>
  text === null ? null : Temporal.Instant.from(text).toString();

/**
 * Runs as the API answers them.
 * @param reader who reads them
 */
export const runViews = async (
  db: Database,
  runs: readonly ReconcileRun[],
  reader: Uuid,
): Promise<Schemas['ReconcileRun'][]> => {
  const names = await readNames(db, {
    people: runs.flatMap((run) => [run.asked_by, run.decided_by]),
  });
  return runs.map((run) => ({
    id: run.id,
    planId: run.plan_id,
    state: run.state,
    reason: run.reason,
    askedBy: names.person(run.asked_by),
    askedAt: String(instant(run.asked_at)),
    decidedBy: names.personOrNull(run.decided_by),
    decidedAt: instant(run.decided_at),
    doneAt: instant(run.done_at),
    mine: run.asked_by === reader,
    changes: changesView(run.changes),
  }));
};
