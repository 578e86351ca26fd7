// SPDX-License-Identifier: AGPL-3.0-or-later
import { problem } from '@essaim/contracts';
import type { Database } from '../../db/database.ts';
import { peopleByIds } from '../../db/people.ts';
import { findReferent } from '../../db/referents.ts';
import type { Referent, ReferentContent } from '../../domain/referent.ts';
import type { Uuid } from '@essaim/kernel';
import type { Schemas } from '../operation.ts';
import { personRef } from './refs.ts';

/** Referents as the API answers them; people of the network with their own address. */
export const referentViews = async (
  db: Database,
  referents: readonly Referent[],
): Promise<Schemas['Referent'][]> => {
  const people = await peopleByIds(
    db,
    referents.flatMap(({ personId }) => personId ?? []),
  );
  return referents.map(({ id, subject, personId, name, email, phone, version }) => {
    const person = personId === null ? undefined : people.get(personId);
    return {
      id,
      subject,
      person: person ? personRef(person) : null,
      name: name ?? (person ? `${person.givenName} ${person.familyName}`.trim() : ''),
      email: email ?? (person?.email || null),
      phone,
      version,
    };
  });
};

/** One referent, as it is now. */
export const referentReply = async (db: Database, id: string): Promise<Schemas['Referent']> => {
  const referent = await findReferent(db, id);
  const [view] = referent ? await referentViews(db, [referent]) : [];
  if (!view) throw problem('not-found');
  return view;
};

const given = (text: string | null | undefined): string | null => text?.trim() || null;

/** What a request says of a referent. */
export const referentContent = (body: Schemas['ReferentContent']): ReferentContent => {
  const personId = (body.personId ?? null) as Uuid | null;
  return {
    subject: body.subject,
    personId,
    name: personId === null ? given(body.name) : null,
    email: given(body.email)?.toLowerCase() ?? null,
    phone: given(body.phone),
  };
};
