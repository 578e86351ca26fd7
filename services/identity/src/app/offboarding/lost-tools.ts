// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Uuid } from '@essaim/kernel';
import { instancesThrough } from '../../db/accesses.ts';
import type { Work } from '../../db/database.ts';
import { mandatesOf } from '../../db/mandates.ts';
import { organisationsByIds } from '../../db/organisations.ts';
import { entitlingOrganisations } from '../../domain/entitlements.ts';

/** The instances that a person may open with the mandates and accesses of this moment. */
export const openableInstances = async (
  trx: Work,
  personId: Uuid,
  today: string,
): Promise<Set<Uuid>> => {
  const mandates = (await mandatesOf(trx, [personId])).get(personId) ?? [];
  const places = await organisationsByIds(
    trx,
    mandates.map(({ organisationId }) => organisationId),
  );
  const held = new Map(
    [...places].map(([id, { ancestors }]) => [id, { organisationId: id, ancestors }]),
  );
  return instancesThrough(trx, [...entitlingOrganisations(mandates, held, today)]);
};
