// SPDX-License-Identifier: AGPL-3.0-or-later
import { queryOptions } from '@tanstack/react-query';
import { body, identity } from './clients.ts';

const SIZE = 10;

/** What others did to one's account, newest first. */
export const careQuery = (page: number) =>
  queryOptions({
    queryKey: ['identity', 'care', page],
    queryFn: () => body(identity.GET('/me/care', { params: { query: { page, size: SIZE } } })),
    meta: { reads: ['person', 'invitation'] },
  });

/** What one let tools have. */
export const consentsQuery = queryOptions({
  queryKey: ['identity', 'consents'],
  queryFn: () => body(identity.GET('/me/consents')),
});

export const withdrawConsent = async (clientId: string) => {
  await body(identity.DELETE('/me/consents/{clientId}', { params: { path: { clientId } } }));
};
