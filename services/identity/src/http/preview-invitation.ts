// SPDX-License-Identifier: AGPL-3.0-or-later
import { previewInvitation as preview } from '../app/invitations/preview-invitation.ts';
import type { Operation } from './operation.ts';
import { organisationRef } from './views/refs.ts';

export const previewInvitation: Operation<'previewInvitation'> =
  (identity) =>
  async ({ body }, { actor, now }) => {
    const { organisation, role, scope } = await preview(identity, actor.personId, body.token, now);
    return { status: 200, body: { organisation: organisationRef(organisation), role, scope } };
  };
