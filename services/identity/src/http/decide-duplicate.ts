// SPDX-License-Identifier: AGPL-3.0-or-later
import { problem } from '@essaim/contracts';
import { authorise } from '@essaim/service-kit';
import { decideDuplicate as run } from '../app/duplicates/decide-duplicate.ts';
import { findDuplicate } from '../db/duplicates.ts';
import { organisationsByIds } from '../db/organisations.ts';
import { placeOf } from '../domain/organisation.ts';
import { restructure } from '../domain/permissions.ts';
import { causeOf } from './cause-of.ts';
import type { Operation } from './operation.ts';
import { duplicateViews } from './views/duplicate-view.ts';

export const decideDuplicate: Operation<'decideDuplicate'> =
  (identity) =>
  async ({ params, body }, context) => {
    const { db } = identity;
    const pair = await findDuplicate(db, params.duplicateId);
    if (!pair) throw problem('duplicate-unknown');
    const ends = await organisationsByIds(db, [pair.firstId, pair.secondId]);
    const mandates = [...ends.values()].map((end) => authorise(context, restructure, placeOf(end)));
    const [mandateId] = mandates;
    if (mandateId === undefined) throw problem('duplicate-unknown');
    await run(identity, causeOf(context, mandateId), pair.id, body.keepId);
    const decided = await findDuplicate(db, pair.id);
    const [view] = decided ? await duplicateViews(db, [decided]) : [];
    if (!view) throw problem('duplicate-unknown');
    return { status: 200, body: view };
  };
