// SPDX-License-Identifier: AGPL-3.0-or-later
import { type PlanningApi, problem } from '@essaim/contracts';
import type { Uuid } from '@essaim/kernel';
import type { WhyNotReason } from '@essaim/scheduler';
import { readPacked } from '../../db/proposal/proposal-rows.ts';
import type { AppContext } from '../app-context.ts';
import type { Caller } from '../caller.ts';
import type { DirectorySnapshot } from '../directory/directory-snapshot.ts';
import { loadDirectory } from '../directory/load-directory.ts';
import { organisationRef } from '../directory/names.ts';
import { loadPacked } from './read-plan.ts';

type Schemas = PlanningApi['components']['schemas'];
type Reason = Schemas['WhyNot']['reasons'][number];

const presentReason = (reason: WhyNotReason, directory: DirectorySnapshot): Reason => {
  const row = 'region' in reason ? directory.byKey(reason.region) : undefined;
  return {
    code: reason.code,
    size: 'size' in reason ? reason.size : null,
    region: row ? organisationRef(row) : null,
    most: 'most' in reason ? reason.most : null,
    wave: 'wave' in reason ? reason.wave : null,
    least: 'least' in reason ? reason.least : null,
  };
};

/**
 * Why a department of a proposal is not in a wave.
 * @throws DomainError `not-found` when the proposal has no such department or no such wave
 */
export const whyNotInWave = async (
  app: Pick<AppContext, 'db' | 'engine'>,
  id: Uuid,
  { department, wave }: { readonly department: string; readonly wave: number },
  caller: Caller,
): Promise<Schemas['WhyNot']> => {
  const [stored, { problem: inputs, plan }, directory] = await Promise.all([
    readPacked(app.db, id),
    loadPacked(app.db, id),
    loadDirectory(app.db, caller.today),
  ]);
  const from = plan.waves.find(({ finished, placed, notPlaced }) =>
    [finished, placed, notPlaced].some((keys) => keys.includes(department)),
  );
  const row = directory.byKey(department);
  const asked = plan.waves.some(({ number }) => number === wave);
  if (!from || !row || !asked) throw problem('not-found');
  const readiness = new Map(
    inputs.organisations.map(({ key, readinessScore }) => [key, readinessScore]),
  );
  const found = await app.engine.whyNot(stored, department, wave);
  const head = {
    department: organisationRef(row),
    readinessScore: readiness.get(department) ?? 0,
    from: from.number,
    wave,
  };
  if (found.kind !== 'kept-out') return { ...head, kind: found.kind, reasons: [], exchange: null };
  return {
    ...head,
    kind: found.kind,
    reasons: found.reasons.map((reason) => presentReason(reason, directory)),
    exchange:
      found.exchange &&
      found.exchange.flatMap((one) => {
        const other = directory.byKey(one.organisation);
        return other
          ? [
              {
                organisation: organisationRef(other),
                readinessScore: readiness.get(one.organisation) ?? 0,
                from: one.from,
                to: one.to,
              },
            ]
          : [];
      }),
  };
};
