// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Handler, pageRequest } from '@essaim/service-kit';
import { shortTexts } from '../app/snapshots.ts';
import type { ListedTool } from '../db/reads/tools.ts';
import type { Api, Http, Schemas } from './http.ts';

const presentSummary = ({ key, sheet, offers }: ListedTool): Schemas['ToolSummary'] => ({
  key,
  name: sheet.name,
  short: shortTexts(sheet),
  categories: sheet.categories,
  licence: sheet.licence,
  signOn: sheet.sso.signOn,
  replaces: sheet.replaces,
  offers,
});

export const listTools =
  ({ reads }: Http): Handler<Api['listTools']> =>
  async ({ query }) => {
    const { q, category, sort } = query;
    const [{ items, ...page }, categories] = await Promise.all([
      reads.listTools({ q, category, descending: sort === '-name' }, pageRequest(query)),
      reads.toolCategories(),
    ]);
    return { status: 200, body: { ...page, items: items.map(presentSummary), categories } };
  };
