// SPDX-License-Identifier: AGPL-3.0-or-later
import { unwrap } from '@essaim/api-client';
import type { IdentityApi } from '@essaim/contracts';
import { commandKey } from '../../context/command-key.ts';
import type { Context } from '../../context/context.ts';
import { findOrganisation } from '../../context/find-organisation.ts';
import { findPerson } from '../../context/find-person.ts';
import { facts } from '../../output/table.ts';

interface Options {
  readonly person: string;
  readonly organisation: string;
  readonly role: IdentityApi['components']['schemas']['MandateRole'];
  readonly to?: string;
}

/** `essaim mandate grant`: to somebody who holds one already; others are invited. */
export const grantMandate = async (
  context: Context,
  { person, organisation, role, to }: Options,
): Promise<void> => {
  const { say } = context;
  const session = await context.open();
  const { id: organisationId } = await findOrganisation(session, organisation, say);
  const nation = await findOrganisation(session, 'nat', say);
  const { id: personId } = await findPerson(session, person, nation.id, say);
  const mandate = await unwrap(
    session.identity.POST('/mandates', {
      params: { header: commandKey() },
      body: { personId, organisationId, role, ...(to && { to }) },
    }),
  );
  answerMandate(context, mandate);
};

/** A mandate, as it is now. */
export const answerMandate = (
  context: Context,
  mandate: IdentityApi['components']['schemas']['Mandate'],
): void => {
  const { say } = context;
  context.answer(
    mandate,
    facts([
      [say('mandat', 'mandate'), mandate.id],
      [say('rôle', 'role'), mandate.role],
      [say('structure', 'organisation'), mandate.organisation.key],
      [say('jusqu’au', 'until'), mandate.to],
    ]),
  );
};
