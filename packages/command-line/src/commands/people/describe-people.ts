// SPDX-License-Identifier: AGPL-3.0-or-later
import { withPages } from '../../output/list.ts';
import type { Describe } from '../../program.ts';
import { endMandate } from './end-mandate.ts';
import { grantMandate } from './grant-mandate.ts';
import { listMandates } from './list-mandates.ts';
import { listPeople } from './list-people.ts';
import { offboardPerson } from './offboard-person.ts';
import { showPerson } from './show-person.ts';

/** `essaim person …` and `essaim mandate …` */
export const describePeople: Describe = (parent, { say, run }) => {
  const ORGANISATION = say(
    'structure ; le réseau entier sinon',
    'organisation; the whole network otherwise',
  );
  const PERSON = say('adresse ou identifiant de la personne', 'address or id of the person');
  const person = parent.command('person').description(say('personnes', 'people'));
  withPages(person.command('list').description(say('liste les personnes', 'lists people')), say)
    .option('--organisation <code>', ORGANISATION, 'nat')
    .option(
      '--query <text>',
      say('partie du nom ou de l’adresse', 'part of the name or the address'),
    )
    .action(run(listPeople));
  person
    .command('show')
    .argument('<person>', PERSON)
    .description(say('montre une personne et ses mandats', 'shows a person and their mandates'))
    .option('--organisation <code>', ORGANISATION, 'nat')
    .action(run(showPerson));
  person
    .command('offboard')
    .argument('<person>', PERSON)
    .description(say('déclare un départ', 'declares a departure'))
    .option('--organisation <code>', say('d’où on le déclare', 'from where it is declared'), 'nat')
    .option(
      '--here',
      say('met fin aux mandats d’ici, garde le compte', 'ends mandates here, keeps the account'),
    )
    .option('--reason <text>', say('pourquoi', 'why'))
    .option('--preview', say('montre seulement ce qui finirait', 'only shows what would end'))
    .action(run(offboardPerson));

  const mandate = parent.command('mandate').description(say('mandats', 'mandates'));
  withPages(mandate.command('list').description(say('liste les mandats', 'lists mandates')), say)
    .requiredOption('--organisation <code>', say('structure', 'organisation'))
    .option('--subtree', say('avec celles du dessous', 'with those below'))
    .action(run(listMandates));
  mandate
    .command('grant')
    .description(say('donne un mandat', 'gives a mandate'))
    .requiredOption('--person <person>', PERSON)
    .requiredOption('--organisation <code>', say('structure', 'organisation'))
    .requiredOption('--role <role>', say('rôle, par exemple technical', 'role, such as technical'))
    .option('--to <day>', say('dernier jour, AAAA-MM-JJ', 'last day, YYYY-MM-DD'))
    .action(run(grantMandate));
  mandate
    .command('end')
    .argument('<mandate>', say('identifiant', 'id'))
    .description(say('met fin à un mandat', 'ends a mandate'))
    .option('--last-day <day>', say('dernier jour ; aussitôt sinon', 'last day; at once otherwise'))
    .option('--reason <text>', say('pourquoi', 'why'))
    .action(run(endMandate));
};
