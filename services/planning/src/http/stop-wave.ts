// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Handler } from '@essaim/service-kit';
import { commandWave } from './command-wave.ts';
import type { Api, Http } from './http.ts';

export const stopWave =
  ({ app }: Http): Handler<Api['stopWave']> =>
  async ({ params, body, headers }, context) =>
    commandWave(app, params, { command: 'stop', reason: body.reason }, headers, context);
