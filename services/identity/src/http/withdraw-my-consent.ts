// SPDX-License-Identifier: AGPL-3.0-or-later
import { withdrawConsent } from '../app/account/withdraw-consent.ts';
import { causeOf } from './cause-of.ts';
import type { Operation } from './operation.ts';

export const withdrawMyConsent: Operation<'withdrawMyConsent'> =
  (identity) =>
  async ({ params }, context) => {
    await withdrawConsent(identity, causeOf(context, null), params.clientId);
    return { status: 204 };
  };
