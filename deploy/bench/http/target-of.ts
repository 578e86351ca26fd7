// SPDX-License-Identifier: AGPL-3.0-or-later
import { accessToken, type storyContext } from '@essaim/dev-env';
import type { Target } from '../measure/load.ts';
import type { Read } from './reads.ts';

export type Context = ReturnType<typeof storyContext>;

/** Where a read goes, with the token of the person who makes it. */
export const targetOf = async (
  context: Context,
  { service, path, email }: Read,
): Promise<Target> => ({
  url: `${context.services[service]}${path}`,
  headers: { authorization: `Bearer ${await accessToken(context, email)}` },
});
