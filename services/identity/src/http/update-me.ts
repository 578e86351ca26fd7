// SPDX-License-Identifier: AGPL-3.0-or-later
import { problem } from '@essaim/contracts';
import { changeLanguage } from '../app/people/change-language.ts';
import { findPerson } from '../db/people.ts';
import { causeOf } from './cause-of.ts';
import type { Operation } from './operation.ts';
import { meView } from './views/me-view.ts';

export const updateMe: Operation<'updateMe'> =
  (identity) =>
  async ({ body }, context) => {
    const { personId } = context.actor;
    await changeLanguage(identity, causeOf(context, null), personId, body.language);
    const person = await findPerson(identity.db, personId);
    if (!person) throw problem('not-found');
    return { status: 200, body: await meView(identity.db, person, context) };
  };
