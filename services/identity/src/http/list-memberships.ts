// SPDX-License-Identifier: AGPL-3.0-or-later
import { pageBody, pageRequest } from '@essaim/service-kit';
import { listMemberships as list } from '../db/memberships.ts';
import { subtreeIds } from '../db/organisations.ts';
import { peopleByIds } from '../db/people.ts';
import { readMandates } from '../domain/permissions.ts';
import { isRenewing, membershipState, renewalEnd } from '../domain/season/membership.ts';
import { seasonEnd } from '../domain/season/season.ts';
import type { Operation } from './operation.ts';
import { authoriseAt } from './place.ts';
import { readNames } from './views/refs.ts';

export const listMemberships: Operation<'listMemberships'> =
  (identity) =>
  async ({ query }, context) => {
    const { db } = identity;
    const { today } = context;
    const { organisation } = await authoriseAt(
      identity,
      context,
      readMandates,
      query.organisationId,
    );
    const page = pageRequest(query);
    const organisationIds =
      query.subtree === true ? await subtreeIds(db, organisation.id) : [organisation.id];
    const { items, total, counts } = await list(
      db,
      { organisationIds, state: query.state, today },
      page,
    );
    const people = await peopleByIds(
      db,
      items.map(({ personId }) => personId),
    );
    const names = await readNames(db, {
      people: items.map(({ personId }) => personId),
      organisations: items.map((item) => item.organisationId),
    });
    return {
      status: 200,
      body: {
        ...pageBody(
          page,
          total,
          items.map(({ mandateId, personId, organisationId, from, to }) => ({
            mandateId,
            person: names.person(personId),
            email: people.get(personId)?.email ?? '',
            organisation: names.organisation(organisationId),
            from,
            to,
            state: membershipState(to, today),
          })),
        ),
        season: {
          lastDay: seasonEnd(today),
          isRenewing: isRenewing(today),
          renewedUntil: renewalEnd(today),
        },
        counts: {
          current: counts.current,
          toRenew: counts['to-renew'],
          renewed: counts.renewed,
          suspended: counts.suspended,
        },
      },
    };
  };
