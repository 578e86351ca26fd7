// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Handler } from '@essaim/service-kit';
import { commandGate } from './command-gate.ts';
import type { Api, Http } from './http.ts';

export const refuseGate =
  ({ app }: Http): Handler<Api['refuseGate']> =>
  async ({ params, body, headers }, context) => {
    const command = { kind: 'refuse' as const, message: body.message };
    return commandGate(app, 'refuseGate', params.gateId, command, headers, context);
  };
