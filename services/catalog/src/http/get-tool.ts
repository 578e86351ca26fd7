// SPDX-License-Identifier: AGPL-3.0-or-later
import { problem } from '@essaim/contracts';
import { type Handler, entityTag } from '@essaim/service-kit';
import { signOnDepth } from '../domain/tool/sign-on-depth.ts';
import type { Api, Http } from './http.ts';

export const getTool =
  ({ reads }: Http): Handler<Api['getTool']> =>
  async ({ params }) => {
    const tool = await reads.findTool(params.toolKey);
    if (!tool) throw problem('tool-unknown', { tool: params.toolKey });
    const { key, version, sheet } = tool;
    const body = { key, version, ...sheet, signOnDepth: signOnDepth(sheet.sso) };
    return { status: 200, headers: { etag: entityTag(version) }, body };
  };
