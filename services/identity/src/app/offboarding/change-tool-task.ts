// SPDX-License-Identifier: AGPL-3.0-or-later
import { problem } from '@essaim/contracts';
import { transaction } from '@essaim/postgres';
import { findClient } from '../../db/clients.ts';
import type { Work } from '../../db/database.ts';
import { type ToolTask, lockToolTask, updateToolTask } from '../../db/offboarding-tools.ts';
import { PATIENCE } from '../../domain/offboarding/tool-task.ts';
import { note } from '../cause.ts';
import type { Identity } from '../identity.ts';
import type { PersonalCause } from '../invitations/record-invitation.ts';
import { advanceOffboarding } from './advance.ts';

export interface Confirmation {
  readonly outcome: 'removed' | 'absent' | 'not-removed';
  readonly note?: string | undefined;
}

/**
 * Records what somebody at the hoster says of an account, whatever essaim tried before.
 * @throws DomainError `not-found`, `offboarding-tool-over`, `offboarding-note-missing`
 */
export const confirmTool = (
  identity: Identity,
  cause: PersonalCause,
  id: string,
  { outcome, note: said }: Confirmation,
): Promise<void> => {
  const text = said?.trim() ?? '';
  if (outcome === 'not-removed' && text === '') throw problem('offboarding-note-missing');
  return change(identity, cause, id, 'confirmOffboardingTool', { outcome }, (trx, task) =>
    updateToolTask(trx, task.id, {
      state: 'done',
      outcome,
      note: text === '' ? null : text,
      confirmed_by: cause.actor.personId,
      confirmed_with: cause.actor.mandateId,
      finished_at: cause.at,
      leased_until: null,
    }),
  );
};

/**
 * Has a tool tried again now, for another 72 hours.
 * @throws DomainError `not-found`, `offboarding-tool-over`, `offboarding-tool-by-hand`
 */
export const retryTool = (identity: Identity, cause: PersonalCause, id: string): Promise<void> =>
  change(identity, cause, id, 'retryOffboardingTool', {}, async (trx, task) => {
    if (task.promise !== 'api') throw problem('offboarding-tool-by-hand');
    await updateToolTask(trx, task.id, {
      state: 'pending',
      next_at: cause.at,
      deadline: cause.at.add(PATIENCE),
      leased_until: null,
    });
  });

const change = async (
  identity: Identity,
  cause: PersonalCause,
  id: string,
  action: string,
  summary: Readonly<Record<string, unknown>>,
  write: (trx: Work, task: ToolTask) => Promise<void>,
): Promise<void> =>
  transaction(identity.db, async (trx) => {
    const task = await lockToolTask(trx, id);
    const client = task && (await findClient(trx, task.instance_id));
    if (!task || !client) throw problem('not-found');
    if (task.state === 'done') throw problem('offboarding-tool-over');
    await write(trx, task);
    await note(trx, cause, {
      action,
      resourceType: 'client',
      resourceId: task.instance_id,
      organisationId: client.hoster_organisation_id,
      summary: { ...summary, offboardingId: task.offboarding_id, name: client.name },
    });
    await advanceOffboarding(trx, identity, task.offboarding_id);
  });
