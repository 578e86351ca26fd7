// SPDX-License-Identifier: AGPL-3.0-or-later
import { type KeycloakTask, tasksOf } from '../../db/keycloak-tasks.ts';
import { findPerson } from '../../db/people.ts';
import type { Identity } from '../identity.ts';
import { bringAccount } from './account-task.ts';

/**
 * Ends a person's sessions in Keycloak, online and offline. A change of the account that waits comes
 * first: somebody who is to be kept out would otherwise sign in again in between.
 */
export const signOutTask =
  (identity: Identity) =>
  async (task: KeycloakTask): Promise<void> => {
    const { db, provider } = identity;
    const waiting = (await tasksOf(db, [task.subject])).get(task.subject) ?? [];
    if (waiting.some(({ kind }) => kind === 'account')) {
      await bringAccount(identity, task.subject, task.correlation_id);
    }
    const person = await findPerson(db, task.subject);
    if (person?.keycloakId) await provider.endSessions(person.keycloakId);
  };
