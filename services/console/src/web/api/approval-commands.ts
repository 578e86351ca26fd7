// SPDX-License-Identifier: AGPL-3.0-or-later
import { body, identity } from './clients.ts';

const on = (approvalId: string) => ({ params: { path: { approvalId } } });

/** Every one throws ProblemError when the service refuses. */
export const grantApproval = (approvalId: string) =>
  body(identity.POST('/approvals/{approvalId}/grant', on(approvalId)));

export const refuseApproval = (approvalId: string, reason: string) =>
  body(identity.POST('/approvals/{approvalId}/refuse', { ...on(approvalId), body: { reason } }));

export const withdrawApproval = (approvalId: string) =>
  body(identity.POST('/approvals/{approvalId}/withdraw', on(approvalId)));
