// SPDX-License-Identifier: AGPL-3.0-or-later
import { problem } from '@essaim/contracts';
import type { RequestHandler } from 'express';
import { REQUEST_HEADER } from '../../shared/change.ts';

const isForeign = (
  publicUrl: string,
  origin: string | undefined,
  site: string | undefined,
): boolean =>
  (origin !== undefined && origin !== new URL(publicUrl).origin) ||
  (origin === undefined && site !== undefined && site !== 'same-origin' && site !== 'none');

/**
 * Refuses a write that another site's page sent: `Origin` and `Sec-Fetch-Site` tell, which a page
 * cannot set.
 */
export const sameOrigin =
  (publicUrl: string): RequestHandler =>
  (request, _response, next) => {
    if (isForeign(publicUrl, request.get('origin'), request.get('sec-fetch-site'))) {
      throw problem('csrf-refused');
    }
    next();
  };

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/** The same for every write of the page's scripts, which also carries a header that a form cannot send. */
export const scriptedWrites =
  (publicUrl: string): RequestHandler =>
  (request, response, next) => {
    if (SAFE.has(request.method)) {
      next();
      return;
    }
    if (request.get(REQUEST_HEADER) === undefined) throw problem('csrf-refused');
    sameOrigin(publicUrl)(request, response, next);
  };
