// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Describe } from '../../program.ts';
import { signIn } from './sign-in.ts';
import { signOut } from './sign-out.ts';
import { whoami } from './whoami.ts';

/** Who one is. */
export const describeSession: Describe = (parent, on) => {
  parent
    .command('sign-in')
    .description(
      on.say(
        'connecte par un code tapé dans un navigateur',
        'signs in by a code typed in a browser',
      ),
    )
    .action(on.run(signIn));
  parent.command('sign-out').description(on.say('déconnecte', 'signs out')).action(on.run(signOut));
  parent
    .command('whoami')
    .description(
      on.say('dit qui l’on est, et avec quels mandats', 'says who one is, with which mandates'),
    )
    .action(on.run(whoami));
};
