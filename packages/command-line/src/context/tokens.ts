// SPDX-License-Identifier: AGPL-3.0-or-later
import type { TokenSource } from '@essaim/api-client';
import { EXIT } from '../output/exit-codes.ts';
import { Refusal } from '../output/refusal.ts';
import type { Deployment } from './deployment.ts';
import type { Language, Say } from './language.ts';
import { machineTokens } from './machine-token.ts';
import { personTokens } from './person-tokens.ts';
import type { World } from './world.ts';

/**
 * How the command says who it is: by the key of `ESSAIM_KEY`; else as whoever signed in; else, on a local
 * start with the demonstration, by the first of its keys.
 * @throws Refusal when there is none of them
 */
export const tokensFor = (
  deployment: Deployment,
  world: World,
  language: Language,
  say: Say,
): TokenSource => {
  const own = world.env['ESSAIM_KEY'];
  if (own) return machineTokens(deployment, own, language);
  const signInNeeded = () =>
    new Refusal(
      EXIT.refused,
      'sign-in-needed',
      say(
        'Personne n’est connecté. Lancez « essaim sign-in », ou donnez une clé de programme dans ESSAIM_KEY.',
        'Nobody is signed in. Run “essaim sign-in”, or give a key for programs in ESSAIM_KEY.',
      ),
    );
  const person = personTokens(world, deployment.issuer, signInNeeded);
  if (person) return person;
  const [demonstration] = deployment.keys;
  if (demonstration) return machineTokens(deployment, demonstration.key, language);
  throw signInNeeded();
};
