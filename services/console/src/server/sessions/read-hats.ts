// SPDX-License-Identifier: AGPL-3.0-or-later
import { organisationsByIds } from '@essaim/directory';
import { type Mandate, TIERS, isInForce } from '@essaim/kernel';
import type { Kysely } from 'kysely';
import type { Hat } from '../../shared/session.ts';
import type { ConsoleDatabase } from '../db/schema.ts';

/** The mandates in force as hats to choose from, the widest tier first. */
export const readHats = async (
  db: Kysely<ConsoleDatabase>,
  mandates: readonly Mandate[],
  today: string,
): Promise<Hat[]> => {
  const inForce = mandates.filter((mandate) => isInForce(mandate, today));
  const organisations = await organisationsByIds(
    db,
    inForce.map(({ organisationId }) => organisationId),
  );
  const hats = inForce.flatMap((mandate): Hat[] => {
    const organisation = organisations.get(mandate.organisationId);
    if (!organisation) return [];
    const { id, key, tier, name, short_name: shortName, territory } = organisation;
    return [
      {
        mandateId: mandate.id,
        role: mandate.role,
        scope: mandate.scope,
        from: mandate.from,
        to: mandate.to,
        organisation: {
          id,
          key,
          tier,
          name,
          shortName,
          territory: territory && { name: territory.name, articleType: territory.articleType ?? 0 },
        },
      },
    ];
  });
  return hats.toSorted(
    (a, b) => TIERS.indexOf(a.organisation.tier) - TIERS.indexOf(b.organisation.tier),
  );
};
