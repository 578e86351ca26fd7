// SPDX-License-Identifier: AGPL-3.0-or-later
import { unwrap } from '@essaim/api-client';
import type { Context } from '../../context/context.ts';
import { answerMandate } from './grant-mandate.ts';

interface Options {
  readonly lastDay?: string;
  readonly reason?: string;
}

/** `essaim mandate end` */
export const endMandate = async (
  context: Context,
  { lastDay, reason }: Options,
  [mandateId = '']: string[],
): Promise<void> => {
  const { identity } = await context.open();
  answerMandate(
    context,
    await unwrap(
      identity.POST('/mandates/{mandateId}/end', {
        params: { path: { mandateId } },
        body: { ...(lastDay && { lastDay }), ...(reason && { reason }) },
      }),
    ),
  );
};
