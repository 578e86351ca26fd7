// SPDX-License-Identifier: AGPL-3.0-or-later
import type { KeycloakTask } from '../../db/keycloak-tasks.ts';
import { findPerson } from '../../db/people.ts';
import type { Identity } from '../identity.ts';

/** Ends a person's sessions in Keycloak, online and offline. */
export const signOutTask =
  ({ db, provider }: Identity) =>
  async (task: KeycloakTask): Promise<void> => {
    const person = await findPerson(db, task.subject);
    if (person?.keycloakId) await provider.endSessions(person.keycloakId);
  };
