// SPDX-License-Identifier: AGPL-3.0-or-later
import type { TaskKind } from '../../domain/keycloak-task.ts';
import type { Identity } from '../identity.ts';
import { desiredOrganisations } from '../reconcile/desired-state.ts';
import { changeAccessTask } from './access-task.ts';
import { bringAccount } from './account-task.ts';
import { ensureClientTask } from './client-task.ts';
import { sendInvitationTask } from './invitation-task.ts';
import { providerTask } from './provider-task.ts';
import { signOutTask } from './sign-out-task.ts';
import type { TaskHandler } from './task-queue.ts';

/** How each kind of task is done. */
export const taskHandlers = (identity: Identity): Readonly<Record<TaskKind, TaskHandler>> => ({
  account: async (task) => {
    await bringAccount(identity, task.subject, task.correlation_id);
  },
  client: ensureClientTask(identity),
  access: changeAccessTask(identity),
  invitation: sendInvitationTask(identity),
  'sign-out': signOutTask(identity),
  provider: providerTask(identity),
  organisations: async () => {
    await identity.provider.ensureOrganisations(await desiredOrganisations(identity));
  },
});
