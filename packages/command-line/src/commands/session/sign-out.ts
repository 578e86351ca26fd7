// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Context } from '../../context/context.ts';
import { forgetSession, readSession } from '../../context/kept-session.ts';
import { askRealm } from '../../context/token-endpoint.ts';

/** `essaim sign-out`: ends the sign-in at the realm too, where it answers. */
export const signOut = async (context: Context): Promise<void> => {
  const { say, world } = context;
  const { issuer } = await context.deployment();
  const kept = readSession(world, issuer);
  if (kept) {
    await askRealm(issuer, 'logout', { refresh_token: kept.refreshToken }).catch(() => null);
    forgetSession(world, issuer);
  }
  context.answer(
    { signed_in: false, issuer },
    say('Vous êtes déconnecté.\n', 'You are signed out.\n'),
  );
};
