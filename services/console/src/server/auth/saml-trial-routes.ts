// SPDX-License-Identifier: AGPL-3.0-or-later
import { problem } from '@essaim/contracts';
import { type RequestHandler, Router, urlencoded } from 'express';

const MOST = '512kb';
const LONGEST_STATE = 200;

/**
 * `POST /provider-test/saml`: a provider's answer to a test sign-in comes as a form from its own site,
 * without our session's cookie. It goes on to the page in the address's fragment, which no server and
 * no log sees; the page sends it as the person who is signed in.
 */
export const samlTrialRoutes = (): Router => {
  const router = Router();
  const receive: RequestHandler = (request, response) => {
    const { SAMLResponse: answer, RelayState: state } = (request.body ?? {}) as Record<
      string,
      unknown
    >;
    if (typeof answer !== 'string' || typeof state !== 'string' || state.length > LONGEST_STATE) {
      throw problem('request-invalid');
    }
    const fragment = new URLSearchParams({ SAMLResponse: answer, RelayState: state });
    response
      .set('cache-control', 'no-store')
      .redirect(303, `/provider-test#${fragment.toString()}`);
  };
  router.post('/provider-test/saml', urlencoded({ extended: false, limit: MOST }), receive);
  return router;
};
