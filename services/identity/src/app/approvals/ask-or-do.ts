// SPDX-License-Identifier: AGPL-3.0-or-later
import { problem } from '@essaim/contracts';
import { type Uuid, newId } from '@essaim/kernel';
import { transaction } from '@essaim/postgres';
import { type Approval, insertApproval, waitingForProviders } from '../../db/approvals.ts';
import type { Work } from '../../db/database.ts';
import { organisationsByIds } from '../../db/organisations.ts';
import {
  APPROVAL_PATIENCE,
  APPROVAL_PERMISSIONS,
  type ApprovalAction,
  type ApprovalPayloads,
  payloadHash,
  providerFingerprint,
} from '../../domain/approval.ts';
import type { Provider } from '../../domain/providers/provider.ts';
import type { Identity } from '../identity.ts';
import type { PersonalCause } from '../invitations/record-invitation.ts';
import { approversOf } from './approvers.ts';
import { noteApproval } from './note-approval.ts';
import { outdateApproval } from './outdate-approval.ts';
import { perform } from './perform.ts';
import { tellApprovers } from './tell.ts';

export type Request = {
  [Action in ApprovalAction]: {
    readonly action: Action;
    readonly organisationId: Uuid;
    readonly provider: Provider | null;
    readonly payload: ApprovalPayloads[Action];
    /** How many lines an import would write. */
    readonly count: number | null;
  };
}[ApprovalAction];

/**
 * Asks a second person for something, and tells those who may answer. Where nobody else in the whole
 * network may, it is done at once, and the journal says so.
 * @param alone does it then, where it is not done as after an approval
 * @returns the request that waits; null when it is done
 * @throws DomainError `approval-already-asked`
 */
export const askOrDo = async (
  identity: Identity,
  cause: PersonalCause,
  request: Request,
  alone?: (trx: Work) => Promise<unknown>,
): Promise<Approval | null> => {
  const { db } = identity;
  const { organisationId, provider, action, payload } = request;
  const organisation = (await organisationsByIds(db, [organisationId])).get(organisationId);
  if (!organisation) throw problem('organisation-unknown');
  const approvers = await approversOf(db, APPROVAL_PERMISSIONS[action], organisation, {
    today: cause.today,
    except: cause.actor.personId,
  });
  const approval: Approval = {
    id: newId(),
    action,
    organisation_id: organisationId,
    provider_id: provider?.id ?? null,
    payload,
    payload_hash: payloadHash(payload),
    name: provider?.name ?? null,
    count: request.count,
    state: 'waiting',
    asked_by: cause.actor.personId,
    asked_as: cause.actor.mandateId,
    asked_at: cause.at.toString(),
    expires_at: cause.at.add(APPROVAL_PATIENCE).toString(),
    decided_by: null,
    decided_as: null,
    decided_at: null,
    reason: null,
    correlation_id: cause.correlationId,
  };
  if (approvers.length === 0) {
    const settle = await transaction(db, async (trx) => {
      await noteApproval(trx, cause, 'doAlone', approval);
      if (!alone) return perform(identity, trx, cause, approval, () => true);
      await alone(trx);
      return null;
    });
    await settle?.();
    return null;
  }
  const waiting = await transaction(db, async (trx) => {
    const before = provider && (await waitingFor(trx, cause, provider));
    if (before?.payload_hash === approval.payload_hash && before.action === action) return before;
    if (before) throw problem('approval-already-asked');
    if (!(await insertApproval(trx, approval))) throw problem('approval-already-asked');
    await noteApproval(trx, cause, 'askApproval', approval);
    return approval;
  });
  if (waiting === approval) await tellApprovers(identity, approval, organisation, approvers);
  return waiting;
};

/** What waits for a provider that is still as it was; what does not is over. */
const waitingFor = async (
  trx: Work,
  cause: PersonalCause,
  provider: Provider,
): Promise<Approval | null> => {
  const waiting = (await waitingForProviders(trx, [provider.id])).get(provider.id);
  if (!waiting) return null;
  const { payload } = waiting;
  const isCurrent =
    Temporal.Instant.compare(Temporal.Instant.from(waiting.expires_at), cause.at) > 0 &&
    payload !== null &&
    'fingerprint' in payload &&
    payload.fingerprint === providerFingerprint(provider);
  if (isCurrent) return waiting;
  await outdateApproval(trx, cause, waiting);
  return null;
};
