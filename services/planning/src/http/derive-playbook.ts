// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Uuid } from '@essaim/kernel';
import type { Handler } from '@essaim/service-kit';
import { derivePlaybook as derive } from '../app/playbook/derive-playbook.ts';
import { callerOf } from './caller-of.ts';
import type { Api, Http } from './http.ts';

export const derivePlaybook =
  ({ app }: Http): Handler<Api['derivePlaybook']> =>
  async ({ params, body }, context) => {
    const [id, ownerId] = [params.playbookId as Uuid, body.organisationId as Uuid];
    const { playbook, isNew } = await derive(app, id, ownerId, callerOf(context));
    return { status: isNew ? 201 : 200, body: playbook };
  };
