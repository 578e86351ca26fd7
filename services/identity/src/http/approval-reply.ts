// SPDX-License-Identifier: AGPL-3.0-or-later
import { problem } from '@essaim/contracts';
import type { Uuid } from '@essaim/kernel';
import type { RequestContext } from '@essaim/service-kit';
import type { Identity } from '../app/identity.ts';
import { type Approval, findApproval } from '../db/approvals.ts';
import { APPROVAL_PERMISSIONS } from '../domain/approval.ts';
import type { Schemas } from './operation.ts';
import { authoriseAt } from './place.ts';
import { approvalViews } from './views/approval-view.ts';

/**
 * Finds a request and lets go on whoever may answer it.
 * @throws DomainError `approval-unknown`, `forbidden`, `forbidden-with-this-hat`
 */
export const authoriseApproval = async (
  identity: Identity,
  context: RequestContext,
  approvalId: string,
): Promise<{ approval: Approval; mandateId: Uuid }> => {
  const approval = await findApproval(identity.db, approvalId);
  if (!approval) throw problem('approval-unknown');
  const { mandateId } = await authoriseAt(
    identity,
    context,
    APPROVAL_PERMISSIONS[approval.action],
    approval.organisation_id,
  );
  return { approval, mandateId };
};

/** A request as the API shows it to who reads it. */
export const approvalBody = async (
  { db }: Pick<Identity, 'db'>,
  { actor, now }: RequestContext,
  approval: Approval,
): Promise<Schemas['Approval']> => {
  const [body] = await approvalViews(db, [approval], { personId: actor.personId, now });
  return body as Schemas['Approval'];
};
