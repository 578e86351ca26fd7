// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Describe } from '../../program.ts';
import { whoami } from './whoami.ts';

/** Who one is. */
export const describeSession: Describe = (parent, on) => {
  parent
    .command('whoami')
    .description(
      on.say('dit qui l’on est, et avec quels mandats', 'says who one is, with which mandates'),
    )
    .action(on.run(whoami));
};
