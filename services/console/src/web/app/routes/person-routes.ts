// SPDX-License-Identifier: AGPL-3.0-or-later
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { textParameters } from '../text-parameters.ts';
import { getParentRoute } from './root-route.ts';

const account = createRoute({
  getParentRoute,
  path: '/compte',
  component: lazyRouteComponent(
    () => import('../../screens/account/account-screen.tsx'),
    'AccountScreen',
  ),
});
const confirmed = createRoute({
  getParentRoute,
  path: '/confirme',
  component: lazyRouteComponent(() => import('../confirmed.tsx'), 'Confirmed'),
});
// The root shows the page of a printed code by itself, without a session.
const code = createRoute({ getParentRoute, path: '/code' });
// The root shows the page of an invitation by itself, with or without a session.
const invitation = createRoute({
  getParentRoute,
  path: '/invitation',
  validateSearch: textParameters('token'),
});
const invitationToken = createRoute({ getParentRoute, path: '/invitation/$token' });

/** A person: their account, and pages that are reached before a sign-in. */
export const personRoutes = [account, confirmed, code, invitation, invitationToken] as const;
