// SPDX-License-Identifier: AGPL-3.0-or-later
import { withPages } from '../../output/list.ts';
import type { Describe } from '../../program.ts';
import { attachTool } from './attach-tool.ts';
import { checkTool } from './check-tool.ts';
import { detachTool } from './detach-tool.ts';
import { listProfiles } from './list-profiles.ts';
import { listTools } from './list-tools.ts';
import { rotateSecret } from './rotate-secret.ts';
import { showTool } from './show-tool.ts';

const collect = (value: string, before: readonly string[] = []): readonly string[] => [
  ...before,
  value,
];

/** `essaim tool …` */
export const describeTools: Describe = (parent, { say, run }) => {
  const INSTANCE = say('identifiant ou adresse de l’instance', 'id or address of the instance');
  const tool = parent.command('tool').description(say('outils', 'tools'));
  tool
    .command('profiles')
    .description(say('liste les profils d’outils', 'lists the profiles of tools'))
    .action(run(listProfiles));
  tool
    .command('attach')
    .description(
      say(
        'rattache un outil à la connexion du réseau et donne sa configuration',
        'attaches a tool to the network’s sign-in and gives its configuration',
      ),
    )
    .requiredOption(
      '--profile <name>',
      say('profil (essaim tool profiles)', 'profile (essaim tool profiles)'),
    )
    .requiredOption('--url <url>', say('adresse de l’outil', 'address of the tool'))
    .requiredOption(
      '--organisation <code>',
      say('structure qui l’utilise', 'organisation that uses it'),
    )
    .option(
      '--hoster <code>',
      say(
        'hébergeur (sinon le vôtre, ou la structure)',
        'hoster (else yours, or the organisation)',
      ),
    )
    .option('--name <text>', say('nom donné aux gens', 'name shown to people'))
    .option(
      '--redirect-uri <uri>',
      say('adresse de retour, répétable', 'redirect address, may be repeated'),
      collect,
    )
    .option(
      '--post-logout-redirect-uri <uri>',
      say('adresse après déconnexion, répétable', 'address after sign-out, may be repeated'),
      collect,
    )
    .option(
      '--backchannel-logout-uri <uri>',
      say('adresse prévenue des déconnexions', 'address that is told of sign-outs'),
    )
    .option('--metadata <file>', say('métadonnées SAML de l’outil', 'SAML metadata of the tool'))
    .option('--wait <seconds>', say('attente au plus', 'longest wait'), '90')
    .action(run(attachTool));
  withPages(tool.command('list').description(say('liste les outils', 'lists tools')), say)
    .option(
      '--query <text>',
      say('partie du nom ou de l’adresse', 'part of the name or the address'),
    )
    .option('--hoster <code>', say('hébergeur', 'hoster'))
    .action(run(listTools));
  tool
    .command('show')
    .argument('<instance>', INSTANCE)
    .description(say('montre un outil', 'shows a tool'))
    .action(run(showTool));
  tool
    .command('detach')
    .argument('<instance>', INSTANCE)
    .description(say('met fin à l’usage d’un outil', 'ends the use of a tool'))
    .requiredOption('--message <text>', say('pourquoi', 'why'))
    .option('--organisation <code>', say('de cette structure seule', 'of this organisation alone'))
    .option('--keep-data', say('remet d’abord les données', 'hands the data over first'))
    .action(run(detachTool));
  tool
    .command('check')
    .argument('<instance>', INSTANCE)
    .description(say('essaie la connexion à un outil', 'tries the sign-in at a tool'))
    .action(run(checkTool));
  tool
    .command('rotate-secret')
    .argument('<instance>', INSTANCE)
    .description(
      say(
        'donne un nouveau secret ; l’ancien vaut encore un temps',
        'gives a new secret; the one before still holds for a while',
      ),
    )
    .option(
      '--overlap <hours>',
      say(
        'heures où l’ancien vaut encore ; 0 s’il a fuité',
        'hours the old one holds; 0 if it leaked',
      ),
      '24',
    )
    .action(run(rotateSecret));
};
