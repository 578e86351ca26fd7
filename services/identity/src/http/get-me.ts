// SPDX-License-Identifier: AGPL-3.0-or-later
import { problem } from '@essaim/contracts';
import { entityTag } from '@essaim/service-kit';
import { findPerson } from '../db/people.ts';
import type { Operation } from './operation.ts';
import { meView } from './views/me-view.ts';

export const getMe: Operation<'getMe'> =
  ({ db }) =>
  async (_request, context) => {
    const person = await findPerson(db, context.actor.personId);
    if (!person) throw problem('not-found');
    return {
      status: 200,
      headers: { etag: entityTag(person.version) },
      body: await meView(db, person, context),
    };
  };
