// SPDX-License-Identifier: AGPL-3.0-or-later
import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { ProblemError } from './problem-error.ts';
import { SESSION_KEY } from './session-key.ts';

const CATCHING_UP_TRIES = 5;

/** Whether a failed read is worth another try: the network, a service that starts, rights on their way. */
export function worthRetrying(failures: number, error: Error): boolean {
  if (!(error instanceof ProblemError)) return failures < 2;
  if (error.code === 'authz-catching-up') return failures < CATCHING_UP_TRIES;
  return error.status >= 502 && failures < 1;
}

/** The cache of everything read; an answer 401 makes the session be read again. */
export function createQueryClient(): QueryClient {
  const onError = (error: Error) => {
    if (error instanceof ProblemError && error.status === 401) {
      void client.invalidateQueries({ queryKey: SESSION_KEY });
    }
  };
  const client = new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError }),
    defaultOptions: {
      queries: { staleTime: 15_000, retry: worthRetrying, retryDelay: (n) => 500 * 2 ** n },
      mutations: { retry: (n, error) => isCatchingUp(error) && n < CATCHING_UP_TRIES },
    },
  });
  return client;
}

const isCatchingUp = (error: Error) =>
  error instanceof ProblemError && error.code === 'authz-catching-up';
