// SPDX-License-Identifier: AGPL-3.0-or-later
import { problem } from '@essaim/contracts';
import type { Database } from '../db/database.ts';
import { organisationsOfTiers } from '../db/organisations.ts';
import { upperTiersThen } from '../db/periods.ts';
import type { Organisation } from '../domain/organisation.ts';
import type { Operation, Schemas } from './operation.ts';

type Node = Schemas['OrganisationNode'];

export const getOrganisationTree: Operation<'getOrganisationTree'> =
  ({ db }) =>
  async ({ query }) => {
    const all = await treeOn(db, query.asOf);
    const root = all.find(({ id, tier }) =>
      query.rootId === undefined ? tier === 'national' : id === query.rootId,
    );
    if (!root) throw problem('organisation-unknown');
    return {
      status: 200,
      body: node(
        root,
        Map.groupBy(all, ({ parentId }) => parentId),
      ),
    };
  };

const treeOn = async (db: Database, day: string | undefined): Promise<Organisation[]> => {
  const all = await organisationsOfTiers(db, ['national', 'regional', 'departmental']);
  if (day === undefined) return all.filter(({ status }) => status !== 'merged');
  const now = new Map(all.map((one) => [one.id, one]));
  return (await upperTiersThen(db, day)).flatMap((then) => {
    const organisation = now.get(then.id);
    return organisation ? [{ ...organisation, ...then }] : [];
  });
};

const node = (
  organisation: Organisation,
  byParent: ReadonlyMap<string | null, Organisation[]>,
): Node => ({
  id: organisation.id,
  key: organisation.key,
  tier: organisation.tier,
  name: organisation.name,
  shortName: organisation.shortName,
  regionCode: organisation.territory?.regionCode ?? null,
  departmentCode: organisation.territory?.departmentCode ?? null,
  children: (byParent.get(organisation.id) ?? []).map((child) => node(child, byParent)),
});
