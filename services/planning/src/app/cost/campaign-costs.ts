// SPDX-License-Identifier: AGPL-3.0-or-later
import { type PlanningApi, problem } from '@essaim/contracts';
import type { Uuid } from '@essaim/kernel';
import { PILOT } from '../../domain/cost/cost-model.ts';
import { type DepartmentCost, totalCost } from '../../domain/cost/plan-costs.ts';
import { wornHats } from '../../domain/people/visibility.ts';
import type { AppContext } from '../app-context.ts';
import type { Caller } from '../caller.ts';
import type { DirectorySnapshot } from '../directory/directory-snapshot.ts';
import { loadDirectory } from '../directory/load-directory.ts';
import { organisationRef } from '../directory/names.ts';
import { loadPacked } from '../proposal/read-plan.ts';
import { costModelNow } from './cost-model.ts';
import { planCost } from './plan-cost.ts';

type Schemas = PlanningApi['components']['schemas'];
type Payer = Schemas['CampaignCosts']['payers'][number];

/** What each organisation pays, the nation first, then each region before its departments. */
const payersOf = (costs: readonly DepartmentCost[], directory: DirectorySnapshot): Payer[] => {
  const payer = (
    key: string | undefined,
    own: readonly DepartmentCost[],
    tier: keyof DepartmentCost['shares'],
  ): Payer[] => {
    const row = key === undefined ? undefined : directory.byKey(key);
    if (!row) return [];
    const { users, cents, shares } = totalCost(own);
    return [{ organisation: organisationRef(row), users, cents, paysCents: shares[tier] }];
  };
  const regions = Map.groupBy(costs, ({ region }) => region);
  return [
    ...payer(directory.nation()?.key, costs, 'national'),
    ...[...regions].flatMap(([region, own]) => [
      ...payer(region, own, 'regional'),
      ...own.flatMap((one) => payer(one.key, [one], 'departmental')),
    ]),
  ];
};

/**
 * What a campaign and its waves cost, and what each organisation pays of it, as far as the caller answers
 * for it: the nation sees all of them, a region its own and its departments', a department its own.
 * @throws DomainError `not-found`
 */
export const campaignCosts = async (
  app: Pick<AppContext, 'db'>,
  campaignId: Uuid,
  caller: Caller,
): Promise<Schemas['CampaignCosts']> => {
  const { db } = app;
  const [row, model, directory] = await Promise.all([
    db.selectFrom('campaign').select('proposal_id').where('id', '=', campaignId).executeTakeFirst(),
    costModelNow(app),
    loadDirectory(db, caller.today),
  ]);
  if (!row) throw problem('not-found');
  const costs = planCost(await loadPacked(db, row.proposal_id), model);
  const places = wornHats(caller.person, caller.today).map(({ organisationId }) => organisationId);
  const isTheirs = ({ organisation }: Payer): boolean => {
    const known = directory.row(organisation.id as Uuid);
    return places.some((id) => id === known?.id || known?.ancestors.includes(id));
  };
  const waves = Map.groupBy(costs, ({ wave }) => wave);
  return {
    pilot: { ...PILOT, perUserCents: Math.round(PILOT.cents / PILOT.count) },
    total: totalCost(costs),
    waves: [...waves]
      .map(([number, own]) => ({ number, ...totalCost(own) }))
      .sort((a, b) => a.number - b.number),
    payers: payersOf(costs, directory).filter(isTheirs),
  };
};
