// SPDX-License-Identifier: AGPL-3.0-or-later
import { unwrap } from '@essaim/api-client';
import { commandKey } from '../../context/command-key.ts';
import type { Context } from '../../context/context.ts';
import { findOrganisation } from '../../context/find-organisation.ts';
import { findPerson } from '../../context/find-person.ts';
import { facts, table } from '../../output/table.ts';

interface Options {
  readonly organisation: string;
  readonly here?: boolean;
  readonly reason?: string;
  readonly preview?: boolean;
}

/** `essaim person offboard` */
export const offboardPerson = async (
  context: Context,
  { organisation, here = false, reason, preview = false }: Options,
  [asked = '']: string[],
): Promise<void> => {
  const { say } = context;
  const session = await context.open();
  const { id: organisationId } = await findOrganisation(session, organisation, say);
  const { id: personId } = await findPerson(session, asked, organisationId, say);
  if (preview) {
    const found = await unwrap(
      session.identity.GET('/people/{personId}/offboarding-preview', {
        params: { path: { personId }, query: { organisationId } },
      }),
    );
    context.answer(
      found,
      table(
        [say('mandat', 'mandate'), say('structure', 'organisation')],
        found.mandates.map(({ role, organisation: at }) => [role, at.key]),
      ),
    );
    return;
  }
  const departure = await unwrap(
    session.identity.POST('/offboardings', {
      params: { header: commandKey() },
      body: {
        personId,
        organisationId,
        scope: here ? 'here' : 'account',
        ...(reason && { reason }),
      },
    }),
  );
  context.answer(
    departure,
    facts([
      [say('départ', 'departure'), departure.id],
      [say('état', 'state'), departure.state],
    ]),
  );
};
