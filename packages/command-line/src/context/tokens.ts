// SPDX-License-Identifier: AGPL-3.0-or-later
import type { TokenSource } from '@essaim/api-client';
import { EXIT } from '../output/exit-codes.ts';
import { Refusal } from '../output/refusal.ts';
import type { Deployment } from './deployment.ts';
import type { Language, Say } from './language.ts';
import { machineTokens } from './machine-token.ts';
import type { World } from './world.ts';

/**
 * How the command says who it is: by the key of `ESSAIM_KEY`; else, on a local start with the demonstration,
 * by the first of its keys.
 * @throws Refusal when there is neither
 */
export const tokensFor = async (
  deployment: Deployment,
  { env }: World,
  language: Language,
  say: Say,
): Promise<TokenSource> => {
  const key = env['ESSAIM_KEY'] || deployment.keys[0]?.key;
  if (key) return machineTokens(deployment, key, language);
  throw new Refusal(
    EXIT.refused,
    'sign-in-needed',
    say(
      'Personne n’est connecté. Donnez une clé de programme dans ESSAIM_KEY.',
      'Nobody is signed in. Give a key for programs in ESSAIM_KEY.',
    ),
  );
};
