// SPDX-License-Identifier: AGPL-3.0-or-later
import { readSharedNote } from '../domain/permissions.ts';
import { readNotes } from './note-place.ts';
import type { Operation } from './operation.ts';
import { authoriseAt } from './place.ts';

export const getOrganisationNotes: Operation<'getOrganisationNotes'> =
  (identity) =>
  async ({ params }, context) => {
    const { organisation } = await authoriseAt(
      identity,
      context,
      readSharedNote,
      params.organisationId,
    );
    return { status: 200, body: await readNotes(identity, context, organisation) };
  };
