// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Handler } from '@essaim/service-kit';
import { commandWave } from './command-wave.ts';
import type { Api, Http } from './http.ts';

export const pauseWave =
  ({ app }: Http): Handler<Api['pauseWave']> =>
  async ({ params, body, headers }, context) =>
    commandWave(app, params, { command: 'pause', reason: body.reason }, headers, context);
