// SPDX-License-Identifier: AGPL-3.0-or-later
import { transaction } from '@essaim/postgres';
import type { Client } from '../../db/clients.ts';
import {
  type ToolTask,
  insertToolTasks,
  lockToolTask,
  updateToolTask,
} from '../../db/offboarding-tools.ts';
import { ownCause } from '../cause.ts';
import type { Identity } from '../identity.ts';
import { advanceOffboarding } from './advance.ts';
import { humanTask } from './tool-tasks.ts';

/**
 * Has somebody at the hoster remove the account of a tool that cannot be asked, or did not answer.
 * @param parentId the departure of an organisation, where confirmations are gathered
 */
export const askSomebody = (
  identity: Identity,
  task: ToolTask,
  client: Client,
  parentId: ToolTask['id'] | null,
  reasonCode: string | null,
): Promise<void> =>
  transaction(identity.db, async (trx) => {
    const current = await lockToolTask(trx, task.id);
    if (current?.state !== 'pending') return;
    const cause = ownCause(identity.clock);
    const byHand = parentId ?? task.offboarding_id;
    const asked = await humanTask(trx, cause, byHand, client, task.promise, reasonCode);
    if (parentId === null) {
      const { state, reason_code, assignee } = asked;
      await updateToolTask(trx, task.id, { state, reason_code, assignee, leased_until: null });
      return;
    }
    await insertToolTasks(trx, [asked]);
    await updateToolTask(trx, task.id, {
      state: 'done',
      outcome: 'handed-over',
      reason_code: reasonCode,
      finished_at: cause.at,
      leased_until: null,
    });
    await advanceOffboarding(trx, identity, task.offboarding_id);
  });
