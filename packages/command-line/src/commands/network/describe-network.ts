// SPDX-License-Identifier: AGPL-3.0-or-later
import { withPages } from '../../output/list.ts';
import type { Describe } from '../../program.ts';
import { listOrganisations } from './list-organisations.ts';
import { showOrganisation } from './show-organisation.ts';

/** `essaim organisation …` */
export const describeNetwork: Describe = (parent, { say, run }) => {
  const organisation = parent
    .command('organisation')
    .description(say('structures du réseau', 'organisations of the network'));
  withPages(
    organisation.command('list').description(say('liste les structures', 'lists organisations')),
    say,
  )
    .option('--tier <tier>', 'national, regional, departmental, local, hoster')
    .option('--query <text>', say('partie du nom ou du code', 'part of the name or the code'))
    .action(run(listOrganisations));
  organisation
    .command('show')
    .argument('<code>', say('code ou identifiant', 'code or id'))
    .description(say('montre une structure', 'shows an organisation'))
    .action(run(showOrganisation));
};
