// SPDX-License-Identifier: AGPL-3.0-or-later
import { pageBody, pageRequest } from '@essaim/service-kit';
import { listApprovals as read } from '../db/approvals.ts';
import { readApprovals } from '../domain/approval.ts';
import type { Operation } from './operation.ts';
import { authoriseAt } from './place.ts';
import { approvalViews } from './views/approval-view.ts';

export const listApprovals: Operation<'listApprovals'> =
  (identity) =>
  async ({ query }, context) => {
    const { organisationId, state } = query;
    await authoriseAt(identity, context, readApprovals, organisationId);
    const page = pageRequest(query);
    const { items, total } = await read(identity.db, { organisationId, state }, page);
    const reader = { personId: context.actor.personId, now: context.now };
    return {
      status: 200,
      body: pageBody(page, total, await approvalViews(identity.db, items, reader)),
    };
  };
