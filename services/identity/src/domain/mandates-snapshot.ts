// SPDX-License-Identifier: AGPL-3.0-or-later
import { problem } from '@essaim/contracts';
import type { Mandate } from '@essaim/kernel';
import type { PersonSnapshot } from './person.ts';

/** As many mandates as the snapshot of one person has room for. */
export const MOST_MANDATES = 2_500;

const isMembership = ({ role, scope, tier }: Mandate): boolean =>
  role === 'member' && scope === 'self' && tier === 'local';

/**
 * A person's mandates as events carry them: memberships in short, those of one period together.
 * @throws DomainError `too-many-mandates` over 2,500
 */
export const mandatesSnapshot = (
  mandates: readonly Mandate[],
): Required<Pick<PersonSnapshot, 'mandates' | 'memberships'>> => {
  if (mandates.length > MOST_MANDATES) {
    throw problem('too-many-mandates', { most: MOST_MANDATES });
  }
  const periods = Map.groupBy(
    mandates.filter(isMembership),
    ({ from, to }) => `${from} ${to ?? ''}`,
  );
  return {
    mandates: mandates
      .filter((mandate) => !isMembership(mandate))
      .map(({ id, organisationId, tier, role, scope, from, to }) => ({
        id,
        organisationId,
        tier,
        role,
        scope,
        from,
        to,
      })),
    memberships: [...periods.values()].map((held) => ({
      from: held[0]?.from ?? '',
      to: held[0]?.to ?? null,
      held: held.map(({ id, organisationId }) => ({ id, at: organisationId })),
    })),
  };
};
