// SPDX-License-Identifier: AGPL-3.0-or-later
import { queryOptions } from '@tanstack/react-query';
import { createContext, use } from 'react';
import type { Hat, Session, SignedIn } from '../../shared/session.ts';
import { problemOf } from './problem-error.ts';
import { SESSION_KEY } from './session-key.ts';

/** Who is signed in, with which hats. */
export const sessionQuery = queryOptions({
  queryKey: SESSION_KEY,
  queryFn: async ({ signal }): Promise<Session> => {
    const response = await fetch('/api/session', { signal });
    if (!response.ok) throw await problemOf(response);
    return (await response.json()) as Session;
  },
  staleTime: 5 * 60_000,
  meta: { reads: ['person'] },
});

export const SessionContext = createContext<SignedIn | null>(null);

/** The signed-in session; only inside the shell, which waits for it and keeps it while it ends. */
export function useSession(): SignedIn {
  const session = use(SessionContext);
  if (session === null) throw new Error('no session outside the shell');
  return session;
}

/** The hat worn, or null when the person acts with all of them. */
export function activeHat(session: SignedIn): Hat | null {
  return session.hats.find((hat) => hat.mandateId === session.activeMandateId) ?? null;
}

/** The hat worn, or null. */
export function useHat(): Hat | null {
  return activeHat(useSession());
}
