// SPDX-License-Identifier: AGPL-3.0-or-later
import * as oidc from 'openid-client';
import { setTimeout as pause } from 'node:timers/promises';

type Answer = oidc.TokenEndpointResponse & oidc.TokenEndpointResponseHelpers;

const PATIENCE_MS = 20_000;
const PAUSE_MS = 500;

const uidOf = (answer: Answer): string | undefined => {
  const uid = answer.claims()?.['essaim_uid'];
  return typeof uid === 'string' ? uid : undefined;
};

/**
 * Who comes for the first time through their region's provider has an account that identity has not
 * met yet: it makes a person of it within seconds. Until then tokens name nobody, so they are renewed.
 * @returns the first answer that names a person, and the person; null when none did in time
 */
export const withAccount = async (
  configuration: oidc.Configuration,
  first: Answer,
): Promise<{ answer: Answer; uid: string } | null> => {
  const deadline = performance.now() + PATIENCE_MS;
  let answer = first;
  for (;;) {
    const uid = uidOf(answer);
    if (uid !== undefined) return { answer, uid };
    if (performance.now() >= deadline || answer.refresh_token === undefined) return null;
    await pause(PAUSE_MS);
    answer = await oidc.refreshTokenGrant(configuration, answer.refresh_token);
  }
};
