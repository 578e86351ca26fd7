// SPDX-License-Identifier: AGPL-3.0-or-later
import { transaction } from '@essaim/postgres';
import { readProgress, writeProgress } from '../../db/progress.ts';
import { type ReconcilePass, forgetPasses, lastPass } from '../../db/reconcile-passes.ts';
import { expireRuns } from '../../db/reconcile-runs.ts';
import { RUN_PATIENCE } from '../../domain/reconcile-run.ts';
import type { Identity } from '../identity.ts';
import { compare } from './compare.ts';
import { resumeRuns } from './run-plan.ts';

const PROGRESS = 'admin-events';
const FULL_PASS = { hours: 1 } as const;
const KEPT = { hours: 90 * 24 } as const;

/**
 * Compares everything when somebody else wrote in Keycloak since the last comparison, and once an
 * hour in any case. Ends what waited too long, and goes on with what was cut short.
 */
export const watchKeycloak = async (identity: Identity): Promise<void> => {
  const { db, provider, clock } = identity;
  await resumeRuns(identity);
  await transaction(db, async (trx) => {
    await expireRuns(trx, clock.now().subtract(RUN_PATIENCE));
    await forgetPasses(trx, clock.now().subtract(KEPT));
  });
  const reached = await readProgress(db, PROGRESS);
  const touched = reached && (await provider.lastTouched(reached));
  const last = await lastPass(db);
  if (touched || last === undefined || isOld(last, clock.now())) {
    await identity.oneAtATime(() => compare(identity, touched ? 'event' : 'hourly'));
  }
  if (touched || !reached) await writeProgress(db, PROGRESS, touched ?? Temporal.Now.instant());
};

const isOld = ({ at }: ReconcilePass, now: Temporal.Instant): boolean =>
  Temporal.Instant.compare(Temporal.Instant.from(at), now.subtract(FULL_PASS)) < 0;
