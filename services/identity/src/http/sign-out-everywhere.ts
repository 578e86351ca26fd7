// SPDX-License-Identifier: AGPL-3.0-or-later
import { signOutEverywhere as run } from '../app/sessions/sign-out-everywhere.ts';
import { causeOf } from './cause-of.ts';
import type { Operation } from './operation.ts';

export const signOutEverywhere: Operation<'signOutEverywhere'> =
  (identity) => async (_request, context) => {
    const { notBefore, isDone } = await run(identity, causeOf(context, null));
    return { status: 200, body: { notBefore: notBefore.toString(), isDone } };
  };
