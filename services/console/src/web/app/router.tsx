// SPDX-License-Identifier: AGPL-3.0-or-later
import { createRouter } from '@tanstack/react-router';
import { Failure } from '../ui/failure.tsx';
import { Loading } from '../ui/loading.tsx';
import { networkRoutes } from './routes/network-routes.ts';
import { personRoutes } from './routes/person-routes.ts';
import { rolloutRoutes } from './routes/rollout-routes.ts';
import { rootRoute } from './routes/root-route.ts';

export const router = createRouter({
  routeTree: rootRoute.addChildren([...rolloutRoutes, ...networkRoutes, ...personRoutes]),
  defaultPendingComponent: Loading,
  defaultErrorComponent: ({ error, reset }) => <Failure error={error as Error} onRetry={reset} />,
  defaultPreload: 'intent',
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
