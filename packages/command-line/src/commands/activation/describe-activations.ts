// SPDX-License-Identifier: AGPL-3.0-or-later
import { withPages } from '../../output/list.ts';
import type { Describe } from '../../program.ts';
import { listActivations } from './list-activations.ts';
import { listOffers } from './list-offers.ts';
import { acceptActivation, endOne, refuseActivation, retryActivation } from './move-activation.ts';
import { requestActivation } from './request-activation.ts';
import { showActivation } from './show-activation.ts';
import { showOffer } from './show-offer.ts';

/** `essaim offer …` and `essaim activation …` */
export const describeActivations: Describe = (parent, { say, run }) => {
  const ORGANISATION = say('structure', 'organisation');
  const MESSAGE = say('ce qu’on en dit', 'what is said of it');
  const offer = parent.command('offer').description(say('offres', 'offers'));
  withPages(offer.command('list').description(say('liste les offres', 'lists offers')), say)
    .option(
      '--organisation <code>',
      say('dit si elle peut les avoir', 'says whether it may have them'),
    )
    .option('--query <text>', say('partie du nom', 'part of the name'))
    .action(run(listOffers));
  offer
    .command('show')
    .argument('<offer>', say('identifiant', 'id'))
    .description(say('montre une offre', 'shows an offer'))
    .action(run(showOffer));

  const activation = parent
    .command('activation')
    .description(say('usages d’outils par les structures', 'uses of tools by organisations'));
  withPages(
    activation.command('list').description(say('liste les activations', 'lists activations')),
    say,
  )
    .option(
      '--organisation <code>',
      `${ORGANISATION}${say(', avec celles du dessous', ', with those below')}`,
    )
    .option('--state <state...>', say('états', 'states'))
    .action(run(listActivations));
  activation
    .command('show')
    .argument('<activation>', say('identifiant', 'id'))
    .description(say('montre une activation et ses étapes', 'shows an activation and its steps'))
    .action(run(showActivation));
  activation
    .command('request')
    .description(
      say('demande une offre pour une structure', 'requests an offer for an organisation'),
    )
    .requiredOption('--offer <offer>', say('identifiant de l’offre', 'id of the offer'))
    .requiredOption('--organisation <code>', ORGANISATION)
    .option('--message <text>', MESSAGE)
    .action(run(requestActivation));
  const move = (name: string, description: string) =>
    activation
      .command(name)
      .argument('<activation>', say('identifiant', 'id'))
      .description(description);
  move('accept', say('accepte une demande', 'accepts a request'))
    .option('--message <text>', MESSAGE)
    .action(run(acceptActivation));
  move('refuse', say('refuse une demande', 'refuses a request'))
    .requiredOption('--message <text>', MESSAGE)
    .action(run(refuseActivation));
  move('retry', say('relance une étape', 'tries a step again'))
    .requiredOption('--step <step>', say('étape', 'step'))
    .action(run(retryActivation));
  move('end', say('met fin à un usage', 'ends a use'))
    .requiredOption('--message <text>', MESSAGE)
    .option('--keep-data', say('remet d’abord les données', 'hands the data over first'))
    .action(run(endOne));
};
