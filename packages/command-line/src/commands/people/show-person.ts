// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Context } from '../../context/context.ts';
import { findOrganisation } from '../../context/find-organisation.ts';
import { findPerson } from '../../context/find-person.ts';
import { facts, table } from '../../output/table.ts';

/** `essaim person show` */
export const showPerson = async (
  context: Context,
  { organisation }: { readonly organisation: string },
  [asked = '']: string[],
): Promise<void> => {
  const { say } = context;
  const session = await context.open();
  const { id } = await findOrganisation(session, organisation, say);
  const person = await findPerson(session, asked, id, say);
  context.answer(
    person,
    facts([
      [say('personne', 'person'), person.id],
      [say('nom', 'name'), `${person.givenName} ${person.familyName}`],
      [say('adresse', 'address'), person.email],
      [say('état', 'state'), person.status],
    ]) +
      table(
        [
          say('mandat', 'mandate'),
          say('rôle', 'role'),
          say('structure', 'organisation'),
          say('jusqu’au', 'until'),
        ],
        person.mandates.map((one) => [one.id, one.role, one.organisation.key, one.to ?? '']),
      ),
  );
};
