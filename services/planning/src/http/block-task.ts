// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Uuid } from '@essaim/kernel';
import type { Handler } from '@essaim/service-kit';
import { commandTask } from './command-task.ts';
import type { Api, Http } from './http.ts';

export const blockTask =
  ({ app }: Http): Handler<Api['blockTask']> =>
  async ({ params, body, headers }, context) => {
    const command = {
      kind: 'block' as const,
      reason: body.reason,
      text: body.text,
      ...(body.whoCanActPersonId !== undefined && { personId: body.whoCanActPersonId as Uuid }),
      ...(body.whoCanActOrganisationId !== undefined && {
        organisationId: body.whoCanActOrganisationId as Uuid,
      }),
    };
    return commandTask(app, 'blockTask', params.taskId, command, headers, context);
  };
