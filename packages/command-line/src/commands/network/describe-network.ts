// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Describe } from '../../program.ts';
import { listOrganisations } from './list-organisations.ts';
import { showOrganisation } from './show-organisation.ts';

/** `essaim organisation …` */
export const describeNetwork: Describe = (parent, { say, run }) => {
  const organisation = parent
    .command('organisation')
    .description(say('structures du réseau', 'organisations of the network'));
  organisation
    .command('list')
    .description(say('liste les structures', 'lists organisations'))
    .option('--tier <tier>', 'national, regional, departmental, local, hoster')
    .option('--query <text>', say('partie du nom ou du code', 'part of the name or the code'))
    .option('--page <number>', say('page, à partir de 1', 'page, from 1'), '1')
    .option('--size <number>', say('lignes par page', 'lines a page'), '50')
    .action(run(listOrganisations));
  organisation
    .command('show')
    .argument('<code>', say('code ou identifiant', 'code or id'))
    .description(say('montre une structure', 'shows an organisation'))
    .action(run(showOrganisation));
};
