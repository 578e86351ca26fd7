// SPDX-License-Identifier: AGPL-3.0-or-later
import { type PlanningApi, problem } from '@essaim/contracts';
import { type Uuid, newId } from '@essaim/kernel';
import { withIdempotency } from '@essaim/postgres';
import { leastCapacity } from '@essaim/scheduler';
import { findLoan, insertLoan, openLoans } from '../../db/loan/loan-rows.ts';
import { lockPools, readAllPools } from '../../db/resource/resource-pools.ts';
import { requireMandate } from '../../domain/people/may-act.ts';
import { coordinationOf } from '../../domain/people/role-level.ts';
import type { AppContext } from '../app-context.ts';
import { type Caller, causeOf } from '../caller.ts';
import type { DirectorySnapshot } from '../directory/directory-snapshot.ts';
import { loadDirectory } from '../directory/load-directory.ts';
import { type Unit, inUnit, note } from '../unit/unit.ts';
import { announceLoan } from './announce-loan.ts';
import { poolLoans } from './pools-with-loans.ts';
import { presentLoans } from './present-loan.ts';

type Schemas = PlanningApi['components']['schemas'];

const HUNDREDTHS = 100;
const TIERS = new Set(['national', 'regional']);

const checkAsked = (
  { fromId, toId, firstDay, lastDay }: Schemas['NewResourceLoan'],
  directory: DirectorySnapshot,
  today: string,
): void => {
  const isPool = (id: string) => TIERS.has(directory.organisation(id as Uuid)?.tier ?? '');
  if (fromId === toId || !isPool(fromId) || !isPool(toId)) throw problem('loan-place');
  if (lastDay < firstDay) throw problem('loan-days-order');
  if (lastDay < today) throw problem('loan-past');
};

/** @throws DomainError `loan-too-much` when the lender has less, with what it lends already */
const checkLeft = async (
  { trx, today }: Unit,
  asked: Schemas['NewResourceLoan'],
  directory: DirectorySnapshot,
): Promise<void> => {
  const [pools, rows] = await Promise.all([readAllPools(trx), openLoans(trx, today)]);
  const organisation = directory.row(asked.fromId as Uuid)?.key ?? '';
  const left = leastCapacity(
    pools,
    poolLoans(rows, directory),
    { organisation, resource: asked.resource },
    asked,
  );
  if (asked.perWeek > left) throw problem('loan-too-much', { left });
};

/**
 * Offers days of a pool to another organisation for a time, in the name of the lender's coordination. They are
 * set aside at once, and count in the next proposal and the next repair once the receiver accepts.
 * @param key of the header `Idempotency-Key`
 * @throws DomainError `forbidden`, `loan-place`, `loan-days-order`, `loan-past`, `loan-too-much`
 */
export const lendResource = async (
  app: AppContext,
  asked: Schemas['NewResourceLoan'],
  key: string | undefined,
  caller: Caller,
): Promise<Schemas['ResourceLoan']> => {
  const { personId } = caller.person;
  const fromId = asked.fromId as Uuid;
  const directory = await loadDirectory(app.db, caller.today);
  const mandateId = requireMandate(caller.person, [coordinationOf(fromId)], caller.today);
  checkAsked(asked, directory, caller.today);
  return inUnit(app, causeOf(caller, mandateId), async (unit) => {
    const { id } = await withIdempotency(
      unit.trx,
      { key, personId, operation: 'lendResource', request: asked },
      async () => {
        await lockPools(unit.trx);
        await checkLeft(unit, asked, directory);
        const row = await insertLoan(unit.trx, {
          id: newId(),
          resource: asked.resource,
          from_id: fromId,
          to_id: asked.toId as Uuid,
          hundredths: Math.round(asked.perWeek * HUNDREDTHS),
          first_day: asked.firstDay,
          last_day: asked.lastDay,
          reason: asked.reason,
          lent_by: personId,
          lent_at: unit.now,
          accepted: null as unknown as string,
          ended: null as unknown as string,
        });
        announceLoan(unit, row);
        note(
          unit,
          'lendResource',
          { type: 'resource-loan', id: row.id, organisationId: fromId },
          {
            resource: asked.resource,
            to: directory.row(asked.toId as Uuid)?.key,
            perWeek: asked.perWeek,
            firstDay: asked.firstDay,
            lastDay: asked.lastDay,
            reason: asked.reason,
          },
        );
        return { id: row.id };
      },
    );
    const row = await findLoan(unit.trx, id);
    const [answer] = row ? await presentLoans(unit.trx, directory, [row], caller) : [];
    if (!answer) throw problem('not-found');
    return answer;
  });
};
