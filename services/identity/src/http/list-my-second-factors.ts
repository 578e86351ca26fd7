// SPDX-License-Identifier: AGPL-3.0-or-later
import { reached } from '../app/reconcile/reached.ts';
import { findPerson } from '../db/people.ts';
import type { Operation } from './operation.ts';

export const listMySecondFactors: Operation<'listMySecondFactors'> =
  ({ db, provider }) =>
  async (_request, { actor }) => {
    const accountId = (await findPerson(db, actor.personId))?.keycloakId ?? null;
    const found = accountId === null ? [] : await reached(provider.secondFactors(accountId));
    return {
      status: 200,
      body: {
        items: found.map(({ id, kind, label, since }) => ({
          id,
          kind,
          label,
          since: since.toString(),
        })),
      },
    };
  };
