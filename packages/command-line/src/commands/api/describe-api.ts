// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Describe } from '../../program.ts';
import { callApi } from './call-api.ts';

/** `essaim api …` */
export const describeApi: Describe = (parent, { say, run }) => {
  parent
    .command('api')
    .argument('<service>', 'identity, catalog, planning')
    .argument('<method>', 'GET, POST, PATCH, PUT, DELETE')
    .argument('<path>', say('chemin, par exemple /me', 'path, such as /me'))
    .description(say('appelle une opération d’un service', 'calls an operation of a service'))
    .option('--body <json>', say('corps JSON ; @fichier le lit', 'JSON body; @file reads it'))
    .option('--if-match <tag>', say('version attendue', 'expected version'))
    .action(run(callApi));
};
