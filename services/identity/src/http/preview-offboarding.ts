// SPDX-License-Identifier: AGPL-3.0-or-later
import { problem } from '@essaim/contracts';
import { previewDeparture } from '../app/offboarding/preview-departure.ts';
import { offboardPerson } from '../domain/permissions.ts';
import type { Operation } from './operation.ts';
import { authoriseAt } from './place.ts';
import { reachFrom } from './reach-from.ts';
import { mandateViews } from './views/mandate-view.ts';
import { organisationRef, personRef } from './views/refs.ts';

export const previewOffboarding: Operation<'previewOffboarding'> =
  (identity) =>
  async ({ params, query }, context) => {
    const { organisation } = await authoriseAt(
      identity,
      context,
      offboardPerson,
      query.organisationId,
    );
    const found = await previewDeparture(
      identity,
      params.personId,
      context.today,
      reachFrom(identity, context, organisation),
    );
    const isMe = params.personId === context.actor.personId;
    if (!found || (found.inReach.length === 0 && found.kept === 0)) throw problem('not-found');
    return {
      status: 200,
      body: {
        person: personRef(found.person),
        organisation: organisationRef(organisation),
        status: found.person.status,
        scopes: isMe ? [] : [...found.scopes],
        mandates: await mandateViews(identity.db, found.inReach),
        kept: found.kept,
        tools: [...found.tools],
      },
    };
  };
