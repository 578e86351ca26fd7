// SPDX-License-Identifier: AGPL-3.0-or-later
import { problem } from '@essaim/contracts';
import type { Handler } from '@essaim/service-kit';
import type { Api, Http } from './http.ts';

export const exportTools =
  ({ reads }: Http): Handler<Api['exportTools']> =>
  async ({ query }) => {
    const tools = await reads.toolSources(query.tool);
    if (query.tool !== undefined && tools.length === 0) {
      throw problem('tool-unknown', { tool: query.tool });
    }
    const files = tools.flatMap(({ key, source }) =>
      source === null ? [] : [{ name: `${key}.publiccode.yml`, text: source }],
    );
    const undescribed = tools.filter(({ source }) => source === null).map(({ key }) => key);
    return { status: 200, body: { files, undescribed } };
  };
