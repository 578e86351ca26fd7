// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Handler } from '@essaim/service-kit';
import { commandGate } from './command-gate.ts';
import type { Api, Http } from './http.ts';

export const openGate =
  ({ app }: Http): Handler<Api['openGate']> =>
  async ({ params, body, headers }, context) => {
    const command = {
      kind: 'open' as const,
      ...(body?.message !== undefined && { message: body.message }),
      ...(body?.openedOn !== undefined && { openedOn: body.openedOn }),
    };
    return commandGate(app, 'openGate', params.gateId, command, headers, context);
  };
