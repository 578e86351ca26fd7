// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Mandate, TIERS, isInForce } from '@essaim/kernel';
import type { RequestContext } from '@essaim/service-kit';
import type { Database } from '../../db/database.ts';
import type { Person } from '../../domain/person.ts';
import type { Schemas } from '../operation.ts';
import { type Names, readNames } from './refs.ts';

const hat =
  (names: Names) =>
  ({ id, organisationId, role, scope, from, to }: Mandate): Schemas['Hat'] => ({
    mandateId: id,
    organisation: names.organisation(organisationId),
    role,
    scope,
    from,
    to,
  });

const byTier = (a: Mandate, b: Mandate): number =>
  TIERS.indexOf(a.tier) - TIERS.indexOf(b.tier) || (a.from < b.from ? -1 : 1);

/** The signed-in person and their hats, the widest tier first. */
export const meView = async (
  db: Database,
  person: Person,
  { actor, today }: RequestContext,
): Promise<Schemas['Me']> => {
  const { mandates, active } = actor;
  const names = await readNames(db, {
    organisations: mandates.map(({ organisationId }) => organisationId),
  });
  const { id, uid, username, givenName, familyName, email, language } = person;
  return {
    person: { id, uid, username, givenName, familyName, email, language },
    hats: mandates
      .filter((mandate) => isInForce(mandate, today))
      .toSorted(byTier)
      .map(hat(names)),
    upcoming: mandates
      .filter(({ from, to }) => from > today && (to === null || to >= from))
      .toSorted(byTier)
      .map(hat(names)),
    activeMandateId: active?.id ?? null,
    mandateVersion: person.mandateVersion,
  };
};
