// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Uuid } from '@essaim/kernel';
import { type RequestContext, isAuthorised } from '@essaim/service-kit';
import type { Identity } from '../app/identity.ts';
import { type NoteKey, findNote } from '../db/notes.ts';
import type { Organisation } from '../domain/organisation.ts';
import { placeOf } from '../domain/organisation.ts';
import { writeNotes } from '../domain/permissions.ts';
import type { Schemas } from './operation.ts';
import { authoriseAt } from './place.ts';
import { readNames } from './views/refs.ts';

/** The organisation at which a mandate of the caller is held: its note is the private one that they see. */
const holderOf = ({ actor }: RequestContext, mandateId: Uuid, fallback: Uuid): Uuid =>
  actor.mandates.find(({ id }) => id === mandateId)?.organisationId ?? fallback;

/** The key of a note, given the organisation and the mandate that allowed to come to it. */
export const noteKey = (
  context: RequestContext,
  visibility: NoteKey['visibility'],
  organisation: Organisation,
  mandateId: Uuid,
): NoteKey => ({
  organisationId: organisation.id,
  visibility,
  ownerId:
    visibility === 'shared' ? organisation.id : holderOf(context, mandateId, organisation.id),
});

/** The notes of an organisation that the caller may read; null for what they may not. */
export const readNotes = async (
  identity: Identity,
  context: RequestContext,
  organisation: Organisation,
): Promise<Schemas['OrganisationNotes']> => {
  const { db } = identity;
  const mayWrite = isAuthorised(context, writeNotes, placeOf(organisation));
  const mandateId = mayWrite
    ? (await authoriseAt(identity, context, writeNotes, organisation.id)).mandateId
    : null;
  const shared = await findNote(db, {
    organisationId: organisation.id,
    visibility: 'shared',
    ownerId: organisation.id,
  });
  const own = mandateId === null ? null : noteKey(context, 'private', organisation, mandateId);
  const kept = own ? await findNote(db, own) : undefined;
  const names = await readNames(db, {
    people: [shared?.updatedBy ?? null, kept?.updatedBy ?? null],
    organisations: own ? [own.ownerId] : [],
  });
  const view = (note: typeof shared): Schemas['OrganisationNote'] => ({
    body: note?.body ?? '',
    version: note?.version ?? 0,
    updatedBy: names.personOrNull(note?.updatedBy ?? null),
    updatedAt: note?.updatedAt ?? null,
  });
  return {
    mayWrite,
    shared: view(shared),
    private: own ? { ...view(kept), owner: names.organisation(own.ownerId) } : null,
  };
};
