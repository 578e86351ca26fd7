// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Handler } from '@essaim/service-kit';
import { decideWaveGate } from './decide-wave-gate.ts';
import type { Api, Http } from './http.ts';

export const refuseWaveGate =
  ({ app }: Http): Handler<Api['refuseWaveGate']> =>
  async ({ params, body, headers }, context) => {
    const command = { kind: 'refuse', message: body.message } as const;
    return decideWaveGate(app, 'refuseWaveGate', params.waveGateId, command, headers, context);
  };
