// SPDX-License-Identifier: AGPL-3.0-or-later
import { unwrap } from '@essaim/api-client';
import type { Context } from '../../context/context.ts';
import { facts, table } from '../../output/table.ts';

/** `essaim whoami` */
export const whoami = async (context: Context): Promise<void> => {
  const { identity, deployment } = await context.open();
  const me = await unwrap(identity.GET('/me'));
  const { say } = context;
  context.answer(
    { ...me, console: deployment.console },
    facts([
      [say('personne', 'person'), `${me.person.givenName} ${me.person.familyName}`],
      ['console', deployment.console],
    ]) +
      table(
        [say('mandat', 'mandate'), say('rôle', 'role'), say('structure', 'organisation')],
        me.hats.map(({ mandateId: id, role, organisation }) => [id, role, organisation.key]),
      ),
  );
};
