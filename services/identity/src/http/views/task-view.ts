// SPDX-License-Identifier: AGPL-3.0-or-later
import type { KeycloakTask } from '../../db/keycloak-tasks.ts';
import type { Schemas } from '../operation.ts';

/** A waiting change as the API answers it. */
export const taskView = (task: KeycloakTask): Schemas['KeycloakTask'] => ({
  id: task.id,
  kind: task.kind,
  subject: task.subject,
  lane: task.lane,
  attempts: task.attempts,
  nextAttemptAt: task.next_at,
  lastError: task.last_error,
  createdAt: task.created_at,
});
