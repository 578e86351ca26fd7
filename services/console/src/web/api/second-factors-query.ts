// SPDX-License-Identifier: AGPL-3.0-or-later
import { queryOptions } from '@tanstack/react-query';
import { body, identity } from './clients.ts';

/** The person's second factors, oldest first. */
export const secondFactorsQuery = queryOptions({
  queryKey: ['identity', 'second-factors'],
  queryFn: () => body(identity.GET('/me/second-factors', {})),
});
