// SPDX-License-Identifier: AGPL-3.0-or-later

/**
 * What a tool lets essaim promise. `api`: it closes the account when asked; `at-once`: it drops the
 * session when Keycloak tells it; `human`: its session lives on until somebody removes the account.
 */
export type Promised = 'api' | 'at-once' | 'human';
export type ToolState = 'pending' | 'waiting' | 'dead' | 'done';
/** `handed-over`: the departure of the organisation has one confirmation for all its people. */
export type ToolOutcome =
  | 'deactivated'
  | 'told'
  | 'removed'
  | 'absent'
  | 'not-removed'
  | 'handed-over';

/** How long a tool is tried, or a confirmation is waited for, before somebody has to decide. */
export const PATIENCE = Temporal.Duration.from({ hours: 72 });

const FIRST_PAUSE_S = 30;
const LONGEST_PAUSE_S = 3600;

/** What can be promised of a tool. */
export const promiseOf = (client: {
  readonly deprovisioning_uri: string | null;
  readonly backchannel_logout_uri: string | null;
}): Promised => {
  if (client.deprovisioning_uri !== null) return 'api';
  return client.backchannel_logout_uri === null ? 'human' : 'at-once';
};

/**
 * Seconds until a tool that failed is tried again: doubled at each failure, an hour at most.
 * @param attempts failures so far, 1 or more
 */
export const pauseBeforeTool = (attempts: number): number =>
  Math.min(FIRST_PAUSE_S * 2 ** (attempts - 1), LONGEST_PAUSE_S);
