// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Uuid } from '@essaim/kernel';

/**
 * What can be asked of Keycloak. The subject is an id: of the person for `account` and `sign-out`,
 * of the instance for `client`, of the access for `access`, of the invitation for `invitation`, of the provider
 * for `provider`. `organisations` has one subject.
 */
export type TaskKind =
  | 'account'
  | 'client'
  | 'access'
  | 'invitation'
  | 'sign-out'
  | 'provider'
  | 'organisations';

/** The subject of the one task of its kind. */
export const ALL_ORGANISATIONS = '00000000-0000-7000-8000-000000000001' as Uuid;

/** Somebody waits for `interactive` tasks; they go first. */
export type TaskLane = 'interactive' | 'bulk';

const FIRST_PAUSE_S = 1;
const LONGEST_PAUSE_S = 300;

/**
 * Seconds until the next attempt: doubled at each failure up to five minutes, with up to half of it
 * taken off at random, so that tasks that failed together do not return together.
 * @param attempts failures so far, 1 or more
 * @param random between 0 and 1
 */
export const pauseBefore = (attempts: number, random: number): number =>
  Math.min(FIRST_PAUSE_S * 2 ** (attempts - 1), LONGEST_PAUSE_S) * (1 - random / 2);
