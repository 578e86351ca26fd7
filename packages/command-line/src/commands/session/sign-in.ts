// SPDX-License-Identifier: AGPL-3.0-or-later
import { createHash, randomBytes } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { Context } from '../../context/context.ts';
import { keepSession } from '../../context/kept-session.ts';
import { askRealm, askTokens, sessionOf } from '../../context/token-endpoint.ts';
import { EXIT } from '../../output/exit-codes.ts';
import { Refusal } from '../../output/refusal.ts';

/** RFC 8628, 3.2. */
interface DeviceAnswer {
  readonly device_code: string;
  readonly user_code: string;
  readonly verification_uri: string;
  readonly verification_uri_complete?: string;
  readonly expires_in: number;
  readonly interval?: number;
}

const DEVICE_GRANT = 'urn:ietf:params:oauth:grant-type:device_code';
const USUAL_INTERVAL_S = 5;
/** RFC 8628, 3.5: how much longer to wait each time one is told to slow down. */
const SLOWER_S = 5;

/**
 * `essaim sign-in`: the person types a code in a browser, on this machine or another (RFC 8628).
 * @throws Refusal when they refuse, or do not come in time
 */
export const signIn = async (context: Context): Promise<void> => {
  const { say, world } = context;
  const { issuer } = await context.deployment();
  // Proof that who asks for the token is who began (RFC 7636), which Keycloak takes here too.
  const verifier = randomBytes(32).toString('base64url');
  const asked = await askRealm<DeviceAnswer>(issuer, 'auth/device', {
    scope: 'openid',
    code_challenge_method: 'S256',
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
  });
  if ('error' in asked) throw refused(asked.error, say);
  const address = asked.verification_uri_complete ?? asked.verification_uri;
  world.err(
    say(
      `Ouvrez ${address}\net vérifiez que le code est ${asked.user_code}.\n`,
      `Open ${address}\nand check that the code is ${asked.user_code}.\n`,
    ),
  );
  const deadline = Date.now() + asked.expires_in * 1000;
  let interval = asked.interval ?? USUAL_INTERVAL_S;
  while (Date.now() < deadline) {
    await pause(interval * 1000);
    const answer = await askTokens(issuer, {
      grant_type: DEVICE_GRANT,
      device_code: asked.device_code,
      code_verifier: verifier,
    });
    if (!('error' in answer)) {
      keepSession(world, sessionOf(issuer, answer));
      context.answer(
        { signed_in: true, issuer },
        say('Vous êtes connecté.\n', 'You are signed in.\n'),
      );
      return;
    }
    if (answer.error === 'slow_down') interval += SLOWER_S;
    else if (answer.error !== 'authorization_pending') throw refused(answer.error, say);
  }
  throw refused('expired_token', say);
};

const refused = (error: string, say: Context['say']): Refusal =>
  new Refusal(
    EXIT.refused,
    `sign-in-${error.replaceAll('_', '-')}`,
    error === 'access_denied'
      ? say(
          'La connexion a été refusée dans le navigateur.',
          'The sign-in was refused in the browser.',
        )
      : say(
          `La connexion n’a pas abouti (${error}). Relancez « essaim sign-in ».`,
          `The sign-in did not succeed (${error}). Run “essaim sign-in” again.`,
        ),
  );
