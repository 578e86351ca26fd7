// SPDX-License-Identifier: AGPL-3.0-or-later
import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
} from '@tanstack/react-router';
import { Failure } from '../ui/failure.tsx';
import { Loading } from '../ui/loading.tsx';
import { Home } from './home.tsx';
import { NotFound } from './not-found.tsx';
import { Root } from './root.tsx';
import { textParameters } from './text-parameters.ts';

const root = createRootRoute({ component: Root, notFoundComponent: NotFound });
const getParentRoute = () => root;

const home = createRoute({ getParentRoute, path: '/', component: Home });

const work = createRoute({
  getParentRoute,
  path: '/a-faire',
  component: lazyRouteComponent(() => import('../screens/work/work-screen.tsx'), 'WorkScreen'),
});
const task = createRoute({
  getParentRoute,
  path: '/taches/$taskId',
  component: lazyRouteComponent(() => import('../screens/work/task-screen.tsx'), 'TaskScreen'),
});
const gate = createRoute({
  getParentRoute,
  path: '/jalons/$gateId',
  component: lazyRouteComponent(() => import('../screens/gate/gate-screen.tsx'), 'GateScreen'),
});
const campaign = createRoute({
  getParentRoute,
  path: '/campagne',
  validateSearch: textParameters('id'),
  component: lazyRouteComponent(
    () => import('../screens/campaign/campaign-screen.tsx'),
    'CampaignScreen',
  ),
});
const workshop = createRoute({
  getParentRoute,
  path: '/atelier',
  validateSearch: textParameters('proposal', 'compare'),
  component: lazyRouteComponent(
    () => import('../screens/workshop/workshop-screen.tsx'),
    'WorkshopScreen',
  ),
});
const departments = createRoute({
  getParentRoute,
  path: '/mes-departements',
  component: lazyRouteComponent(
    () => import('../screens/departments/departments-screen.tsx'),
    'DepartmentsScreen',
  ),
});
const launcher = createRoute({
  getParentRoute,
  path: '/mes-outils',
  component: lazyRouteComponent(
    () => import('../screens/launcher/launcher-screen.tsx'),
    'LauncherScreen',
  ),
});
const catalogue = createRoute({
  getParentRoute,
  path: '/catalogue',
  validateSearch: textParameters('organisation', 'task', 'q', 'page', 'view'),
  component: lazyRouteComponent(
    () => import('../screens/catalogue/catalogue-screen.tsx'),
    'CatalogueScreen',
  ),
});
const offer = createRoute({
  getParentRoute,
  path: '/catalogue/$offerId',
  validateSearch: textParameters('organisation', 'task'),
  component: lazyRouteComponent(
    () => import('../screens/catalogue/offer-screen.tsx'),
    'OfferScreen',
  ),
});
const activation = createRoute({
  getParentRoute,
  path: '/activations/$activationId',
  component: lazyRouteComponent(
    () => import('../screens/catalogue/activation-screen.tsx'),
    'ActivationScreen',
  ),
});
const thread = createRoute({
  getParentRoute,
  path: '/fil',
  validateSearch: textParameters('organisation', 'tool'),
  component: lazyRouteComponent(
    () => import('../screens/thread/thread-screen.tsx'),
    'ThreadScreen',
  ),
});
const journal = createRoute({
  getParentRoute,
  path: '/journal',
  validateSearch: textParameters('organisation'),
  component: lazyRouteComponent(
    () => import('../screens/journal/journal-screen.tsx'),
    'JournalScreen',
  ),
});
const imports = createRoute({
  getParentRoute,
  path: '/imports',
  validateSearch: textParameters('page'),
  component: lazyRouteComponent(
    () => import('../screens/imports/imports-screen.tsx'),
    'ImportsScreen',
  ),
});
const oneImport = createRoute({
  getParentRoute,
  path: '/imports/$importId',
  validateSearch: textParameters('kind', 'page'),
  component: lazyRouteComponent(
    () => import('../screens/imports/import-screen.tsx'),
    'ImportScreen',
  ),
});
const network = createRoute({
  getParentRoute,
  path: '/structures',
  validateSearch: textParameters('q', 'tier', 'page'),
  component: lazyRouteComponent(
    () => import('../screens/network/network-screen.tsx'),
    'NetworkScreen',
  ),
});
const organisation = createRoute({
  getParentRoute,
  path: '/structures/$organisationId',
  component: lazyRouteComponent(
    () => import('../screens/network/organisation-screen.tsx'),
    'OrganisationScreen',
  ),
});
const mandates = createRoute({
  getParentRoute,
  path: '/structures/$organisationId/mandats',
  component: lazyRouteComponent(
    () => import('../screens/mandates/mandates-screen.tsx'),
    'MandatesScreen',
  ),
});
const duplicates = createRoute({
  getParentRoute,
  path: '/doublons',
  component: lazyRouteComponent(
    () => import('../screens/duplicates/duplicates-screen.tsx'),
    'DuplicatesScreen',
  ),
});
const providers = createRoute({
  getParentRoute,
  path: '/fournisseurs',
  validateSearch: textParameters('page'),
  component: lazyRouteComponent(
    () => import('../screens/providers/providers-screen.tsx'),
    'ProvidersScreen',
  ),
});
const newProvider = createRoute({
  getParentRoute,
  path: '/fournisseurs/nouveau',
  component: lazyRouteComponent(
    () => import('../screens/providers/new-provider-screen.tsx'),
    'NewProviderScreen',
  ),
});
const provider = createRoute({
  getParentRoute,
  path: '/fournisseurs/$providerId',
  component: lazyRouteComponent(
    () => import('../screens/providers/provider-screen.tsx'),
    'ProviderScreen',
  ),
});
// Where a test sign-in comes back: its address is registered at the providers.
const providerTest = createRoute({
  getParentRoute,
  path: '/provider-test',
  component: lazyRouteComponent(
    () => import('../screens/providers/trial-screen.tsx'),
    'TrialScreen',
  ),
});
const departures = createRoute({
  getParentRoute,
  path: '/departs',
  validateSearch: textParameters('page'),
  component: lazyRouteComponent(
    () => import('../screens/departures/departures-screen.tsx'),
    'DeparturesScreen',
  ),
});
const declareDeparture = createRoute({
  getParentRoute,
  path: '/departs/declarer',
  validateSearch: textParameters('person', 'organisation'),
  component: lazyRouteComponent(
    () => import('../screens/departures/declare-screen.tsx'),
    'DeclareScreen',
  ),
});
const departure = createRoute({
  getParentRoute,
  path: '/departs/$offboardingId',
  component: lazyRouteComponent(
    () => import('../screens/departures/departure-screen.tsx'),
    'DepartureScreen',
  ),
});
const memberships = createRoute({
  getParentRoute,
  path: '/structures/$organisationId/adhesions',
  validateSearch: textParameters('state', 'page'),
  component: lazyRouteComponent(
    () => import('../screens/memberships/memberships-screen.tsx'),
    'MembershipsScreen',
  ),
});
const keys = createRoute({
  getParentRoute,
  path: '/structures/$organisationId/cles',
  component: lazyRouteComponent(() => import('../screens/keys/keys-screen.tsx'), 'KeysScreen'),
});
const confirmed = createRoute({
  getParentRoute,
  path: '/confirme',
  component: lazyRouteComponent(() => import('./confirmed.tsx'), 'Confirmed'),
});
const reconcile = createRoute({
  getParentRoute,
  path: '/ecarts',
  validateSearch: textParameters('page'),
  component: lazyRouteComponent(
    () => import('../screens/reconcile/reconcile-screen.tsx'),
    'ReconcileScreen',
  ),
});
const account = createRoute({
  getParentRoute,
  path: '/compte',
  component: lazyRouteComponent(
    () => import('../screens/account/account-screen.tsx'),
    'AccountScreen',
  ),
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

export const router = createRouter({
  routeTree: root.addChildren([
    home,
    work,
    task,
    gate,
    campaign,
    workshop,
    departments,
    launcher,
    catalogue,
    offer,
    activation,
    thread,
    journal,
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
    reconcile,
    account,
    confirmed,
    code,
    invitation,
    invitationToken,
  ]),
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
