// SPDX-License-Identifier: AGPL-3.0-or-later
import { expectedVersion } from '@essaim/service-kit';
import { writeNote } from '../app/notes/write-note.ts';
import { writeNotes } from '../domain/permissions.ts';
import { causeOf } from './cause-of.ts';
import { noteKey, readNotes } from './note-place.ts';
import type { Operation } from './operation.ts';
import { authoriseAt } from './place.ts';

export const writeOrganisationNote: Operation<'writeOrganisationNote'> =
  (identity) =>
  async ({ params, body, headers }, context) => {
    const { organisation, mandateId } = await authoriseAt(
      identity,
      context,
      writeNotes,
      params.organisationId,
    );
    await writeNote(
      identity,
      causeOf(context, mandateId),
      noteKey(context, params.visibility, organisation, mandateId),
      expectedVersion(headers),
      body.body.trim(),
    );
    return { status: 200, body: await readNotes(identity, context, organisation) };
  };
