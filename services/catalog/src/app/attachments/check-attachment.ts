// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Outgoing } from '@essaim/outgoing';
import type { ProbeFault } from '../../domain/health/health.ts';
import { isProbed } from '../../domain/health/is-probed.ts';
import type { Instance } from '../../domain/instance/instance.ts';
import { probeInstance } from '../health/probe-instance.ts';
import { type SignInFault, checkSignIn } from './check-sign-in.ts';

/** One thing that was tried. */
export interface CheckedPoint {
  readonly subject: 'sign-in' | 'tool';
  readonly address: string;
  readonly fault: SignInFault | ProbeFault | 'sign-in-not-ready' | null;
}

/** Tries a sign-in by each of a tool's redirect addresses, for tools of OpenID Connect; then the tool's own. */
export const checkAttachment = async (
  outgoing: Outgoing,
  { address, client, redirectUris, saml }: Instance,
  at: Temporal.Instant,
): Promise<CheckedPoint[]> => {
  const { clientId, issuer, state } = client;
  const isReady = state === 'ready' && clientId !== null && issuer !== null;
  const [tool, ...signIns] = await Promise.all([
    isProbed(address) ? probeInstance(outgoing, address, at) : null,
    ...(saml ? [] : redirectUris).map(async (redirectUri): Promise<CheckedPoint> => ({
      subject: 'sign-in',
      address: redirectUri,
      fault: isReady ? await checkSignIn({ issuer, clientId, redirectUri }) : 'sign-in-not-ready',
    })),
  ]);
  return [...signIns, ...(tool ? [{ subject: 'tool' as const, address, fault: tool.fault }] : [])];
};
