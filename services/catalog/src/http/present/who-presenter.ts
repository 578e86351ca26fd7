// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Holder, Organisation } from '@essaim/directory';
import type { Uuid } from '@essaim/kernel';
import type { Reads } from '../../db/reads/index.ts';
import type { Who } from '../../domain/activation/standing.ts';
import type { Schemas } from '../http.ts';

export type WhoPresenter = (who: Who | null) => Schemas['Who'] | null;

type People = Extract<Who, { kind: 'people' }>;

/**
 * Names those who can act. A role that nobody holds falls to the coordination of the organisation,
 * then to that of the tiers above; when it is vacant everywhere the list is empty.
 */
export const whoPresenter = async (
  reads: Pick<Reads, 'holdersAround'>,
  whos: readonly (Who | null)[],
  today: string,
): Promise<WhoPresenter> => {
  const ids = whos.flatMap((who) => (who?.kind === 'people' ? [who.organisationId] : []));
  const { organisations, holders } = await reads.holdersAround(ids, today);
  return (who) => {
    if (who === null) return null;
    if (who.kind === 'service') return { kind: 'service', service: who.service, people: [] };
    const found = holding(who, organisations, holders);
    const organisation = organisations.get(found.organisationId);
    return {
      kind: 'people',
      role: found.role,
      organisationId: found.organisationId,
      ...(organisation && { organisationName: organisation.name }),
      people: found.people,
    };
  };
};

const holding = (
  who: People,
  organisations: ReadonlyMap<Uuid, Organisation>,
  holders: readonly Holder[],
) => {
  const own = organisations.get(who.organisationId);
  const places: readonly Omit<People, 'kind'>[] = [
    who,
    ...[who.organisationId, ...(own?.ancestors ?? [])].map(
      (organisationId) => ({ role: 'coordination', organisationId }) as const,
    ),
  ];
  for (const { role, organisationId } of places) {
    const people = peopleAt(holders, role, organisationId);
    if (people.length > 0) return { role, organisationId, people };
  }
  return { ...who, people: [] };
};

const peopleAt = (holders: readonly Holder[], role: string, organisationId: Uuid) => {
  const found = holders.filter(
    (holder) => holder.role === role && holder.organisationId === organisationId,
  );
  return [
    ...new Map(
      found.map(({ personId, givenName, familyName }) => [
        personId,
        { personId, name: `${givenName} ${familyName}` },
      ]),
    ).values(),
  ];
};
