// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Uuid } from '@essaim/kernel';
import type { Handler } from '@essaim/service-kit';
import { seeEscalation as see } from '../app/escalation/see-escalation.ts';
import { callerOf } from './caller-of.ts';
import type { Api, Http } from './http.ts';

export const seeEscalation =
  ({ app }: Http): Handler<Api['seeEscalation']> =>
  async ({ params, body }, context) => {
    await see(app, params.escalationId as Uuid, body.message, callerOf(context));
    return { status: 204 };
  };
