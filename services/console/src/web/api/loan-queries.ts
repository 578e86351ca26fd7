// SPDX-License-Identifier: AGPL-3.0-or-later
import { queryOptions } from '@tanstack/react-query';
import { body, planning } from './clients.ts';
import type { Planning } from './schemas.ts';

/** Everything that runs: a loan is a matter of a few dozen at most. */
const SIZE = 200;

/** What the nation and the regions lend each other, now and later. */
export const loansQuery = queryOptions({
  queryKey: ['planning', 'loans'],
  queryFn: (): Promise<Planning['ResourceLoanPage']> =>
    body(planning.GET('/resource-loans', { params: { query: { size: SIZE } } })),
  meta: { reads: ['loan'] },
});
