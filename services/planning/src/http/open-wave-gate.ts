// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Handler } from '@essaim/service-kit';
import { decideWaveGate } from './decide-wave-gate.ts';
import type { Api, Http } from './http.ts';

export const openWaveGate =
  ({ app }: Http): Handler<Api['openWaveGate']> =>
  async ({ params, body, headers }, context) => {
    const command = {
      kind: 'open',
      ...(body?.message !== undefined && { message: body.message }),
    } as const;
    return decideWaveGate(app, 'openWaveGate', params.waveGateId, command, headers, context);
  };
