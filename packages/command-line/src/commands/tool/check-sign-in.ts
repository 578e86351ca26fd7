// SPDX-License-Identifier: AGPL-3.0-or-later
import { unwrap } from '@essaim/api-client';
import type { Session } from '../../context/context.ts';

/** What a try of the sign-in finds, with what is wrong as warnings. */
export const checkSignIn = async ({ catalog }: Pick<Session, 'catalog'>, instanceId: string) => {
  const { points } = await unwrap(
    catalog.POST('/instances/{instanceId}/sign-in-check', { params: { path: { instanceId } } }),
  );
  const warnings = points.flatMap(({ address, reason }) =>
    reason ? [{ code: reason.code, text: `${address} : ${reason.sentence}` }] : [],
  );
  return { points, warnings };
};
