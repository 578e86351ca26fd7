// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Handler } from '@essaim/service-kit';
import { commandGate } from './command-gate.ts';
import type { Api, Http } from './http.ts';

export const declareGate =
  ({ app }: Http): Handler<Api['declareGate']> =>
  async ({ params, body, headers }, context) => {
    const command = {
      kind: 'declare' as const,
      ...(body?.message !== undefined && { message: body.message }),
      ...(body?.declaredOn !== undefined && { declaredOn: body.declaredOn }),
    };
    return commandGate(app, 'declareGate', params.gateId, command, headers, context);
  };
