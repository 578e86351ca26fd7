// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Handler } from '@essaim/service-kit';
import { commandGate } from './command-gate.ts';
import type { Api, Http } from './http.ts';

export const takeBackGate =
  ({ app }: Http): Handler<Api['takeBackGate']> =>
  async ({ params, body, headers }, context) => {
    const command = { kind: 'take-back' as const, message: body.message };
    return commandGate(app, 'takeBackGate', params.gateId, command, headers, context);
  };
