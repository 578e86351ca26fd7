// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Handler } from '@essaim/service-kit';
import { commandWave } from './command-wave.ts';
import type { Api, Http } from './http.ts';

export const resumeWave =
  ({ app }: Http): Handler<Api['resumeWave']> =>
  async ({ params, body, headers }, context) =>
    commandWave(app, params, { command: 'resume', reason: body.reason }, headers, context);
