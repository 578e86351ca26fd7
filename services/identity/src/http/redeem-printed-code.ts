// SPDX-License-Identifier: AGPL-3.0-or-later
import { problem } from '@essaim/contracts';
import { type Redeemed, redeemCode } from '../app/invitations/redeem-code.ts';
import { redeemPasswordCode } from '../app/passwords/redeem-password-code.ts';
import { readCode } from '../domain/printed-code.ts';
import type { Operation, Schemas } from './operation.ts';
import { organisationRef } from './views/refs.ts';

const WINDOW_MS = 60_000;
/** Of everybody together: codes are typed by hand, and few a day. */
const MOST_IN_WINDOW = 60;

export const redeemPrintedCode: Operation<'redeemPrintedCode'> = (identity) => {
  let window = { since: 0, count: 0 };
  const limit = (): void => {
    const now = performance.now();
    if (now - window.since > WINDOW_MS) window = { since: now, count: 0 };
    window.count += 1;
    if (window.count > MOST_IN_WINDOW) throw problem('too-many-requests');
  };
  return async ({ body }, { correlationId, now, today }) => {
    limit();
    const cause = { actor: null, correlationId, at: now, today };
    const read = readCode(body.code);
    if (!read) throw problem('printed-code-unknown');
    const renewed = await redeemPasswordCode(identity, cause, read);
    return {
      status: 200,
      headers: { 'cache-control': 'no-store' },
      body: renewed
        ? { kind: 'password' as const, ...signInWords(renewed) }
        : invitationBody(await redeemCode(identity, cause, read)),
    };
  };
};

const signInWords = ({
  person: { givenName, username },
  provisionalPassword,
}: Pick<Redeemed, 'person' | 'provisionalPassword'>) => ({
  givenName,
  username,
  provisionalPassword,
});

const invitationBody = (redeemed: Redeemed): Schemas['RedeemedCode'] => ({
  kind: 'invitation',
  ...signInWords(redeemed),
  token: redeemed.token,
  organisation: organisationRef(redeemed.organisation),
  role: redeemed.invitation.role,
});
