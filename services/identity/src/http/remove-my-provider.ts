// SPDX-License-Identifier: AGPL-3.0-or-later
import { removeLink } from '../app/account/remove-link.ts';
import { causeOf } from './cause-of.ts';
import type { Operation } from './operation.ts';

export const removeMyProvider: Operation<'removeMyProvider'> =
  (identity) =>
  async ({ params }, context) => {
    await removeLink(identity, causeOf(context, null), params.alias);
    return { status: 204 };
  };
