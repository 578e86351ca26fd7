// SPDX-License-Identifier: AGPL-3.0-or-later
import { cacheFolder, ensureDatabase, findMiniflux, startMiniflux } from '@essaim/dev-infra';
import type { ToolOfOthers } from './tool-of-others.ts';

/** A reader of feeds, in Go. It is told of no sign-out. */
export const minifluxOf = (superuserUrl: string): ToolOfOthers => ({
  name: 'Miniflux',
  profile: 'miniflux',
  signInPath: '/oauth2/oidc/redirect',
  hearsSignOuts: false,
  prepare: async ({ folder, port }) => {
    const miniflux = (await findMiniflux(cacheFolder())).found;
    return {
      options: [],
      start: async ({ issuer, client_id: clientId, client_secret: secret }) =>
        startMiniflux({
          miniflux,
          port,
          databaseUrl: await ensureDatabase(superuserUrl, 'feeds', 'feeds of a test'),
          issuer,
          clientId,
          clientSecret: secret ?? '',
          logFolder: folder,
        }),
    };
  },
  arrived: (page) =>
    page
      .locator('nav, header')
      .getByRole('link', { name: /Unread|Non lus/i })
      .first()
      .waitFor(),
});
