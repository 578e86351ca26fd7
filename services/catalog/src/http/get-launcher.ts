// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Handler } from '@essaim/service-kit';
import type { Api, Http } from './http.ts';
import { launcherFor } from './launcher-for.ts';

export const getLauncher =
  ({ reads }: Http): Handler<Api['getLauncher']> =>
  async (_request, context) => ({
    status: 200,
    body: { tools: await launcherFor(reads, context) },
  });
