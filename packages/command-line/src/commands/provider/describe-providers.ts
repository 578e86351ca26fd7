// SPDX-License-Identifier: AGPL-3.0-or-later
import { withPages } from '../../output/list.ts';
import type { Describe } from '../../program.ts';
import { checkProvider } from './check-provider.ts';
import { connectProvider } from './connect-provider.ts';
import { listProviders } from './list-providers.ts';

/** `essaim provider …` */
export const describeProviders: Describe = (parent, { say, run }) => {
  const provider = parent
    .command('provider')
    .description(say('fournisseurs d’identité', 'identity providers'));
  withPages(
    provider.command('list').description(say('liste les fournisseurs', 'lists providers')),
    say,
  )
    .option('--organisation <code>', say('structure et dessous', 'organisation and below'), 'nat')
    .action(run(listProviders));
  provider
    .command('connect')
    .description(say('enregistre un fournisseur et l’essaie', 'saves a provider and tries it'))
    .requiredOption('--organisation <code>', say('à qui il est', 'whose it is'))
    .requiredOption('--kind <kind>', 'oidc, saml')
    .requiredOption('--name <text>', say('nom que les gens choisissent', 'name that people choose'))
    .requiredOption('--address <url>', say('découverte ou métadonnées', 'discovery or metadata'))
    .option('--client-id <id>', say('identifiant chez lui', 'id at it'))
    .option('--client-secret-file <file>', say('fichier du secret', 'file with the secret'))
    .option('--check', say('essaie sans enregistrer', 'tries and saves nothing'))
    .action(run(connectProvider));
  provider
    .command('check')
    .argument('<provider>', say('identifiant', 'id'))
    .description(say('essaie un fournisseur enregistré', 'tries a provider that was saved'))
    .action(run(checkProvider));
};
