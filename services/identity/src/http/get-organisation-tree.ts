// SPDX-License-Identifier: AGPL-3.0-or-later
import { problem } from '@essaim/contracts';
import { organisationsOfTiers } from '../db/organisations.ts';
import type { Organisation } from '../domain/organisation.ts';
import type { Operation, Schemas } from './operation.ts';

type Node = Schemas['OrganisationNode'];

export const getOrganisationTree: Operation<'getOrganisationTree'> =
  ({ db }) =>
  async ({ query }) => {
    const all = await organisationsOfTiers(db, ['national', 'regional', 'departmental']);
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
