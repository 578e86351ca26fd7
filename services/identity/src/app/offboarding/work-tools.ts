// SPDX-License-Identifier: AGPL-3.0-or-later
import { transaction } from '@essaim/postgres';
import { type Client, findClient } from '../../db/clients.ts';
import { findOffboarding } from '../../db/offboardings.ts';
import {
  type ToolTask,
  claimToolTask,
  lateToolTasks,
  lockToolTask,
  updateToolTask,
} from '../../db/offboarding-tools.ts';
import { findPerson } from '../../db/people.ts';
import { type ToolOutcome, pauseBeforeTool } from '../../domain/offboarding/tool-task.ts';
import type { Identity } from '../identity.ts';
import { ToolError } from '../ports.ts';
import { advanceOffboarding } from './advance.ts';
import { askSomebody } from './ask-somebody.ts';
import { operatorOf } from './tool-tasks.ts';

const LEASE_S = 60;

/** Tries the tools that are due, and gives up those whose 72 hours are over. */
export const workTools = async (identity: Identity, stopping: AbortSignal): Promise<void> => {
  const { db, clock } = identity;
  while (!stopping.aborted) {
    const task = await claimToolTask(db, clock.now(), LEASE_S);
    if (!task) break;
    await workTool(identity, task);
  }
  for (const task of await lateToolTasks(db, clock.now())) {
    await transaction(db, async (trx) => {
      const current = await lockToolTask(trx, task.id);
      if (current?.state !== 'waiting') return;
      await updateToolTask(trx, task.id, { state: 'dead' });
      await advanceOffboarding(trx, identity, task.offboarding_id);
    });
  }
};

const workTool = async (identity: Identity, task: ToolTask): Promise<void> => {
  const client = await findClient(identity.db, task.instance_id);
  const offboarding = await findOffboarding(identity.db, task.offboarding_id);
  if (!client || !offboarding || offboarding.person_id === null) return;
  const person = await findPerson(identity.db, offboarding.person_id);
  if (!person) return;
  if (task.promise === 'at-once') {
    // Keycloak tells a tool once that a session is over: one that did not answer then keeps its session.
    const isHeard = await identity.toolAccounts.answers(client.backchannel_logout_uri ?? '');
    await (isHeard
      ? settle(identity, task, 'told')
      : askSomebody(identity, task, client, offboarding.parent_id, 'tool-did-not-answer'));
    return;
  }
  try {
    const outcome = await identity.toolAccounts.deactivate(
      {
        address: client.deprovisioning_uri ?? '',
        clientId: client.client_id,
        secret: identity.secrets.open(client.secret),
      },
      person.uid,
    );
    await settle(identity, task, outcome);
  } catch (error) {
    if (!(error instanceof ToolError)) throw error;
    await postpone(identity, task, client, error.fault);
  }
};

const settle = (identity: Identity, task: ToolTask, outcome: ToolOutcome): Promise<void> =>
  transaction(identity.db, async (trx) => {
    const current = await lockToolTask(trx, task.id);
    if (current?.state !== 'pending') return;
    await updateToolTask(trx, task.id, {
      state: 'done',
      outcome,
      reason_code: null,
      attempts: current.attempts + 1,
      finished_at: identity.clock.now(),
      leased_until: null,
    });
    await advanceOffboarding(trx, identity, task.offboarding_id);
  });

/** A tool that failed comes back later; once its time is over, somebody at its hoster has to decide. */
const postpone = (
  identity: Identity,
  task: ToolTask,
  client: Client,
  reasonCode: string,
): Promise<void> =>
  transaction(identity.db, async (trx) => {
    const current = await lockToolTask(trx, task.id);
    if (current?.state !== 'pending') return;
    const now = identity.clock.now();
    const isGivenUp = Temporal.Instant.compare(now, Temporal.Instant.from(current.deadline)) >= 0;
    const attempts = current.attempts + 1;
    await updateToolTask(trx, task.id, {
      attempts,
      reason_code: reasonCode,
      leased_until: null,
      next_at: now.add({ seconds: pauseBeforeTool(attempts) }),
      ...(isGivenUp && {
        state: 'dead',
        assignee: await operatorOf(
          trx,
          client.hoster_organisation_id,
          identity.clock.today().toString(),
        ),
      }),
    });
    if (isGivenUp) await advanceOffboarding(trx, identity, task.offboarding_id);
  });
