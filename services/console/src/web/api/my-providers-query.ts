// SPDX-License-Identifier: AGPL-3.0-or-later
import { queryOptions } from '@tanstack/react-query';
import { body, identity } from './clients.ts';

/** The regions' accounts in service, and to which of them one's own account is linked. */
export const myProvidersQuery = queryOptions({
  queryKey: ['identity', 'my-providers'],
  queryFn: () => body(identity.GET('/me/providers', {})),
});

/** Throws ProblemError when it is the last way in. */
export const removeMyProvider = async (alias: string) => {
  await body(identity.DELETE('/me/providers/{alias}', { params: { path: { alias } } }));
};
