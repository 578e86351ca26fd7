// SPDX-License-Identifier: AGPL-3.0-or-later
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { textParameters } from '../text-parameters.ts';
import { getParentRoute } from './root-route.ts';

const imports = createRoute({
  getParentRoute,
  path: '/imports',
  validateSearch: textParameters('page'),
  component: lazyRouteComponent(
    () => import('../../screens/imports/imports-screen.tsx'),
    'ImportsScreen',
  ),
});
const oneImport = createRoute({
  getParentRoute,
  path: '/imports/$importId',
  validateSearch: textParameters('kind', 'page'),
  component: lazyRouteComponent(
    () => import('../../screens/imports/import-screen.tsx'),
    'ImportScreen',
  ),
});
const network = createRoute({
  getParentRoute,
  path: '/structures',
  validateSearch: textParameters('q', 'tier', 'asOf', 'page'),
  component: lazyRouteComponent(
    () => import('../../screens/network/network-screen.tsx'),
    'NetworkScreen',
  ),
});
const organisation = createRoute({
  getParentRoute,
  path: '/structures/$organisationId',
  validateSearch: textParameters('asOf'),
  component: lazyRouteComponent(
    () => import('../../screens/network/organisation-screen.tsx'),
    'OrganisationScreen',
  ),
});
const mandates = createRoute({
  getParentRoute,
  path: '/structures/$organisationId/mandats',
  component: lazyRouteComponent(
    () => import('../../screens/mandates/mandates-screen.tsx'),
    'MandatesScreen',
  ),
});
const duplicates = createRoute({
  getParentRoute,
  path: '/doublons',
  component: lazyRouteComponent(
    () => import('../../screens/duplicates/duplicates-screen.tsx'),
    'DuplicatesScreen',
  ),
});
const providers = createRoute({
  getParentRoute,
  path: '/fournisseurs',
  validateSearch: textParameters('page'),
  component: lazyRouteComponent(
    () => import('../../screens/providers/providers-screen.tsx'),
    'ProvidersScreen',
  ),
});
const newProvider = createRoute({
  getParentRoute,
  path: '/fournisseurs/nouveau',
  component: lazyRouteComponent(
    () => import('../../screens/providers/new-provider-screen.tsx'),
    'NewProviderScreen',
  ),
});
const provider = createRoute({
  getParentRoute,
  path: '/fournisseurs/$providerId',
  component: lazyRouteComponent(
    () => import('../../screens/providers/provider-screen.tsx'),
    'ProviderScreen',
  ),
});
// Where a test sign-in comes back: its address is registered at the providers.
const providerTest = createRoute({
  getParentRoute,
  path: '/provider-test',
  component: lazyRouteComponent(
    () => import('../../screens/providers/trial-screen.tsx'),
    'TrialScreen',
  ),
});
const departures = createRoute({
  getParentRoute,
  path: '/departs',
  validateSearch: textParameters('page'),
  component: lazyRouteComponent(
    () => import('../../screens/departures/departures-screen.tsx'),
    'DeparturesScreen',
  ),
});
const declareDeparture = createRoute({
  getParentRoute,
  path: '/departs/declarer',
  validateSearch: textParameters('person', 'organisation'),
  component: lazyRouteComponent(
    () => import('../../screens/departures/declare-screen.tsx'),
    'DeclareScreen',
  ),
});
const departure = createRoute({
  getParentRoute,
  path: '/departs/$offboardingId',
  component: lazyRouteComponent(
    () => import('../../screens/departures/departure-screen.tsx'),
    'DepartureScreen',
  ),
});
const memberships = createRoute({
  getParentRoute,
  path: '/structures/$organisationId/adhesions',
  validateSearch: textParameters('state', 'page'),
  component: lazyRouteComponent(
    () => import('../../screens/memberships/memberships-screen.tsx'),
    'MembershipsScreen',
  ),
});
const keys = createRoute({
  getParentRoute,
  path: '/structures/$organisationId/cles',
  component: lazyRouteComponent(() => import('../../screens/keys/keys-screen.tsx'), 'KeysScreen'),
});
const webhooks = createRoute({
  getParentRoute,
  path: '/structures/$organisationId/webhooks',
  component: lazyRouteComponent(
    () => import('../../screens/webhooks/webhooks-screen.tsx'),
    'WebhooksScreen',
  ),
});
const approvals = createRoute({
  getParentRoute,
  path: '/demandes',
  validateSearch: textParameters('page'),
  component: lazyRouteComponent(
    () => import('../../screens/approvals/approvals-screen.tsx'),
    'ApprovalsScreen',
  ),
});
const reconcile = createRoute({
  getParentRoute,
  path: '/ecarts',
  validateSearch: textParameters('page'),
  component: lazyRouteComponent(
    () => import('../../screens/reconcile/reconcile-screen.tsx'),
    'ReconcileScreen',
  ),
});

/** The network: its organisations, who does what there, and how they sign in. */
export const networkRoutes = [
  imports,
  oneImport,
  network,
  organisation,
  mandates,
  duplicates,
  providers,
  newProvider,
  provider,
  providerTest,
  departures,
  declareDeparture,
  departure,
  memberships,
  keys,
  webhooks,
  approvals,
  reconcile,
] as const;
