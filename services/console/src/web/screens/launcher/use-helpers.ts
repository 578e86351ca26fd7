// SPDX-License-Identifier: AGPL-3.0-or-later
import { useQuery } from '@tanstack/react-query';
import { peopleQuery } from '../../api/identity-queries.ts';
import { useHat, useSession } from '../../api/session.ts';
import { workQuery } from '../../api/work-query.ts';
import { isGiven } from '../../format/is-given.ts';
import { personName } from '../../format/person-name.ts';
import { placeOf } from '../../territory/place.ts';
import { navigationOf } from '../../shell/navigation.ts';

export type Helper = { id: string; name: string; place: string; email: string };

const MOST = 2;
const HELPS = new Set(['support', 'coordination']);

/** Whom to ask for a hand: whom "À faire" names, else those of one's own organisation; never oneself. */
export function useHelpers(): Helper[] {
  const { person, hats } = useSession();
  const hat = useHat();
  const organisation = (hat ?? hats[0])?.organisation;
  const hasWork = navigationOf(hat).main.includes('work');
  const work = useQuery({ ...workQuery(), enabled: hasWork });
  const own = useQuery({
    ...peopleQuery(organisation?.id ?? ''),
    enabled: organisation !== undefined && !hasWork,
  });
  const named = (work.data?.contacts ?? []).flatMap((one) =>
    isGiven(one.email)
      ? {
          id: one.id,
          role: one.role,
          name: personName(one),
          place: isGiven(one.organisation) ? placeOf(one.organisation) : '',
          email: one.email,
        }
      : [],
  );
  const near = (own.data?.items ?? []).map((one) => ({
    id: one.person.id,
    role: one.role,
    name: personName(one.person),
    place: organisation?.shortName ?? '',
    email: one.email,
  }));
  const helpers = [...named, ...near].filter(
    ({ id, role }) => id !== person.id && HELPS.has(role ?? ''),
  );
  const supporters = helpers.filter(({ role }) => role === 'support');
  const unique = new Map([...supporters, ...helpers].map((one) => [one.id, one]));
  return [...unique.values()].slice(0, MOST);
}
