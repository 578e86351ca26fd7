// SPDX-License-Identifier: AGPL-3.0-or-later
import { problem } from '@essaim/contracts';
import { redeemCode } from '../app/invitations/redeem-code.ts';
import type { Operation } from './operation.ts';
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
    const { person, organisation, invitation, provisionalPassword, token } = await redeemCode(
      identity,
      cause,
      body.code,
    );
    return {
      status: 200,
      headers: { 'cache-control': 'no-store' },
      body: {
        givenName: person.givenName,
        username: person.username,
        provisionalPassword,
        token,
        organisation: organisationRef(organisation),
        role: invitation.role,
      },
    };
  };
};
