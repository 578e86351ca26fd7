// SPDX-License-Identifier: AGPL-3.0-or-later
import { problem } from '@essaim/contracts';
import { ProviderError } from '../app/provider-error.ts';
import { findPerson } from '../db/people.ts';
import type { Operation } from './operation.ts';
import { mySessions } from './views/session-view.ts';

export const listMySessions: Operation<'listMySessions'> =
  ({ db, provider }) =>
  async ({ headers }, { actor }) => {
    const person = await findPerson(db, actor.personId);
    const sessions = await mySessions(provider, person, headers).catch((error: unknown) => {
      if (error instanceof ProviderError) throw problem('keycloak-unreachable');
      throw error;
    });
    return { status: 200, body: { items: sessions } };
  };
