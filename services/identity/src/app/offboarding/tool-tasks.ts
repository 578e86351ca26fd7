// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Uuid, newId } from '@essaim/kernel';
import { type Client, clientsByIds } from '../../db/clients.ts';
import type { Work } from '../../db/database.ts';
import { allMandates } from '../../db/mandates.ts';
import { insertToolTasks } from '../../db/offboarding-tools.ts';
import { PATIENCE, type Promised, promiseOf } from '../../domain/offboarding/tool-task.ts';
import type { Cause } from '../cause.ts';

/** Who operates a hoster's tools: the named human of a confirmation; null for a vacancy. */
export const operatorOf = async (
  trx: Work,
  hosterOrganisationId: Uuid,
  today: string,
): Promise<Uuid | null> => {
  const operators = await allMandates(trx, {
    organisationIds: [hosterOrganisationId],
    role: 'operator',
    on: today,
  });
  return operators[0]?.personId ?? null;
};

/**
 * Records what each tool has to do about a departure: what can be asked of it is tried, for the rest
 * somebody at its hoster is named. Whether a tool was never opened, and so holds no account to remove,
 * is told once Keycloak's sign-ins were read after the departure: `decideToolTasks`.
 * @param opened instances that the person was seen to open
 * @param byHand where confirmations are gathered: the departure itself, or that of the organisation
 */
export const recordToolTasks = async (
  trx: Work,
  cause: Cause,
  request: {
    readonly offboardingId: Uuid;
    readonly byHand: Uuid;
    readonly instanceIds: readonly Uuid[];
    readonly opened: ReadonlySet<Uuid>;
  },
): Promise<void> => {
  const clients = await clientsByIds(trx, request.instanceIds);
  for (const client of clients.values()) {
    const promise = promiseOf(client);
    const isOpened = request.opened.has(client.instance_id);
    await insertToolTasks(trx, [
      promise === 'human' && isOpened
        ? await humanTask(trx, cause, request.byHand, client, promise, null)
        : newTask(cause, request.offboardingId, client, promise),
    ]);
  }
};

/** A confirmation that somebody at the hoster is to give. */
export const humanTask = async (
  trx: Work,
  cause: Cause,
  offboardingId: Uuid,
  client: Client,
  promise: Promised,
  reasonCode: string | null,
) => ({
  ...newTask(cause, offboardingId, client, promise),
  state: 'waiting' as const,
  reason_code: reasonCode,
  assignee: await operatorOf(trx, client.hoster_organisation_id, cause.today),
});

const newTask = (cause: Cause, offboardingId: Uuid, client: Client, promise: Promised) => ({
  id: newId(),
  offboarding_id: offboardingId,
  instance_id: client.instance_id,
  promise,
  state: 'pending' as const,
  outcome: null,
  reason_code: null,
  attempts: 0,
  next_at: cause.at.toString(),
  deadline: cause.at.add(PATIENCE).toString(),
  leased_until: null,
  assignee: null,
  notified_at: null,
  confirmed_by: null,
  confirmed_with: null,
  note: null,
  finished_at: null,
  created_at: cause.at.toString(),
});
