// SPDX-License-Identifier: AGPL-3.0-or-later
import { type PlanningApi, problem } from '@essaim/contracts';
import type { Uuid } from '@essaim/kernel';
import { readCostModel, writeCostModel } from '../../db/cost/cost-model-row.ts';
import { type CostModel, PILOT_COST_MODEL } from '../../domain/cost/cost-model.ts';
import { actingMandate } from '../../domain/people/may-act.ts';
import type { AppContext } from '../app-context.ts';
import { type Caller, causeOf } from '../caller.ts';
import { loadDirectory } from '../directory/load-directory.ts';
import { loadNames } from '../directory/names.ts';
import { inUnit, note } from '../unit/unit.ts';
import { waveLevels } from '../wave/wave-stop.ts';

type Schemas = PlanningApi['components']['schemas'];

/** The economic model that costs are counted with: the pilot's until the network settled its own. */
export const costModelNow = async ({ db }: Pick<AppContext, 'db'>): Promise<CostModel> =>
  (await readCostModel(db))?.content ?? PILOT_COST_MODEL;

/** The economic model, who settled it, and whether the person may change it. */
export const getCostModel = async (
  { db }: Pick<AppContext, 'db'>,
  caller: Caller,
): Promise<Schemas['CostModelState']> => {
  const [row, directory] = await Promise.all([readCostModel(db), loadDirectory(db, caller.today)]);
  const names = await loadNames(db, directory, { people: row ? [row.changed_by] : [] });
  return {
    model: row?.content ?? PILOT_COST_MODEL,
    revision: row?.revision ?? 0,
    changedAt: row?.changed_at ?? null,
    changedBy: row ? names.person(row.changed_by) : null,
    allowed: actingMandate(caller.person, waveLevels(directory), caller.today) !== null,
  };
};

/**
 * Settles the economic model; every cost is counted with it from then on.
 * @param revision the one that was read; 0 for the pilot's
 * @param mandateId the mandate that allows it, already checked
 * @throws DomainError `version-conflict`
 */
export const setCostModel = async (
  app: AppContext,
  revision: number,
  model: CostModel,
  mandateId: Uuid,
  caller: Caller,
): Promise<Schemas['CostModelState']> => {
  const directory = await loadDirectory(app.db, caller.today);
  await inUnit(app, causeOf(caller, mandateId), async (unit) => {
    const isLast = await writeCostModel(unit.trx, model, {
      revision: revision + 1,
      changed_at: unit.now.toString(),
      changed_by: caller.person.personId,
    });
    if (!isLast) throw problem('version-conflict');
    const nation = directory.nation()?.id ?? null;
    if (nation === null) return;
    const resource = { type: 'cost-model', id: nation, organisationId: nation };
    note(unit, 'setCostModel', resource, { ...model });
  });
  return getCostModel(app, caller);
};
