// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Uuid } from '@essaim/kernel';
import { type Handler, entityTag } from '@essaim/service-kit';
import { getGate as get } from '../app/gate/get-gate.ts';
import { callerOf } from './caller-of.ts';
import type { Api, Http } from './http.ts';

export const getGate =
  ({ app }: Http): Handler<Api['getGate']> =>
  async ({ params }, context) => {
    const gate = await get(app, params.gateId as Uuid, callerOf(context));
    return { status: 200, body: gate, headers: { etag: entityTag(gate.revision) } };
  };
