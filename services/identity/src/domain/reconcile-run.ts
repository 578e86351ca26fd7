// SPDX-License-Identifier: AGPL-3.0-or-later
import { problem } from '@essaim/contracts';
import type { Uuid } from '@essaim/kernel';
import { requireSecondPerson } from './approval.ts';

/** What made a comparison of everything begin. */
export type ReconcileTrigger = 'start' | 'event' | 'hourly' | 'asked';

export type RunState = 'waiting' | 'running' | 'done' | 'refused' | 'expired';

const MOST_DELETIONS = 5;
const MOST_SHARE = 0.02;
/** How long a run waits for a second person. */
export const RUN_PATIENCE = { hours: 72 } as const;

/** Whether so many deletions of so many objects take two people: over 5, or over 2 % of them. */
export const needsSecondPerson = (deletions: number, owned: number): boolean =>
  deletions > MOST_DELETIONS || deletions > owned * MOST_SHARE;

/**
 * Fields whose value in Keycloak may be taken over: they say how things are called and how long
 * sessions last. All others decide who gets in, with which rights.
 */
const ADOPTABLE: Readonly<Record<string, ReadonlySet<string>>> = {
  realm: new Set([
    'displayName',
    'defaultLocale',
    'rememberMe',
    'failureFactor',
    'waitIncrementSeconds',
    'maxFailureWaitSeconds',
    'maxDeltaTimeSeconds',
    'ssoSessionIdleTimeout',
    'ssoSessionMaxLifespan',
    'ssoSessionIdleTimeoutRememberMe',
    'ssoSessionMaxLifespanRememberMe',
    'offlineSessionMaxLifespan',
    'eventsExpiration',
    'fr essaimNetworkName',
    'en essaimNetworkName',
  ]),
  client: new Set(['name', 'description', 'baseUrl']),
  'client-scope': new Set(['description']),
  organisation: new Set(['name']),
};

/** Whether the value that Keycloak holds may stand for the one that essaim would want. */
export const isAdoptable = (kind: string, field: string): boolean =>
  ADOPTABLE[kind]?.has(field) ?? false;

/**
 * The state of a run after the decision of a second person.
 * @throws DomainError `reconcile-run-not-waiting`, `second-person-needed`
 */
export const decided = (
  run: { readonly state: RunState; readonly askedBy: Uuid },
  decision: 'approve' | 'refuse',
  personId: Uuid,
): RunState => {
  if (run.state !== 'waiting') throw problem('reconcile-run-not-waiting');
  if (decision === 'refuse') return 'refused';
  requireSecondPerson({ isWaiting: true, askedBy: run.askedBy }, personId, {
    over: 'reconcile-run-not-waiting',
    own: 'second-person-needed',
  });
  return 'running';
};
