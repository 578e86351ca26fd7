// SPDX-License-Identifier: AGPL-3.0-or-later
import { problem } from '@essaim/contracts';
import express, { Router } from 'express';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const WEB = fileURLToPath(new URL('../../../dist-web/', import.meta.url));

/**
 * The web app: files with a hash in their name are kept for a year, its page never; every other
 * address of the app answers the page.
 */
export const staticFiles = (): Router => {
  const router = Router();
  router.use(
    '/assets',
    express.static(`${WEB}assets`, { immutable: true, maxAge: '365d', fallthrough: false }),
  );
  router.use(express.static(WEB, { index: false, maxAge: '1h' }));
  router.get('/{*path}', (request, response) => {
    if (request.path.startsWith('/api/') || request.path.startsWith('/auth/'))
      throw problem('not-found');
    if (!existsSync(`${WEB}index.html`)) throw problem('unavailable');
    response.set('cache-control', 'no-store').sendFile('index.html', { root: WEB });
  });
  return router;
};
