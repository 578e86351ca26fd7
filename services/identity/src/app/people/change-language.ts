// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Language, problem } from '@essaim/contracts';
import { transaction } from '@essaim/postgres';
import { enqueueTasks } from '../../db/keycloak-tasks.ts';
import { lockPerson, updatePerson } from '../../db/people.ts';
import { type Cause, note } from '../cause.ts';
import type { Identity } from '../identity.ts';
import { publishPeople } from '../publish.ts';

/** Sets the language in which a person reads screens and mails. */
export const changeLanguage = async (
  { db, queue }: Identity,
  cause: Cause,
  personId: string,
  language: Language,
): Promise<void> => {
  await transaction(db, async (trx) => {
    const person = await lockPerson(trx, personId);
    if (!person) throw problem('not-found');
    if (person.language === language) return;
    const after = { ...person, language, version: person.version + 1 };
    await updatePerson(trx, after);
    await publishPeople(trx, cause, 'person.updated', [after]);
    await enqueueTasks(trx, [
      {
        kind: 'account',
        subject: person.id,
        lane: 'bulk',
        correlationId: cause.correlationId,
      },
    ]);
    await note(trx, cause, {
      action: 'updateMe',
      resourceType: 'person',
      resourceId: person.id,
      organisationId: null,
      summary: { language },
    });
  });
  queue.wake();
};
