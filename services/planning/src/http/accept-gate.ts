// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Handler } from '@essaim/service-kit';
import { commandGate } from './command-gate.ts';
import type { Api, Http } from './http.ts';

export const acceptGate =
  ({ app }: Http): Handler<Api['acceptGate']> =>
  async ({ params, body, headers }, context) => {
    const command = {
      kind: 'accept' as const,
      ...(body?.message !== undefined && { message: body.message }),
    };
    return commandGate(app, 'acceptGate', params.gateId, command, headers, context);
  };
