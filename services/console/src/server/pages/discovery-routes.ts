// SPDX-License-Identifier: AGPL-3.0-or-later
import { Router } from 'express';
import type { ConsoleConfig } from '../config.ts';

const AN_HOUR_S = 3600;

/** `GET /.well-known/essaim`: where the parts of this installation are, for the command `essaim`. */
export const discoveryRoutes = ({
  publicUrl,
  issuer,
  publicServices,
}: Pick<ConsoleConfig, 'publicUrl' | 'issuer' | 'publicServices'>): Router => {
  const router = Router();
  router.get('/.well-known/essaim', (_request, response) => {
    response
      .set('cache-control', `public, max-age=${AN_HOUR_S}`)
      .json({ console: publicUrl, issuer, services: publicServices });
  });
  return router;
};
