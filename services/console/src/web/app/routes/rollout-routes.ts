// SPDX-License-Identifier: AGPL-3.0-or-later
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { Home } from '../home.tsx';
import { textParameters } from '../text-parameters.ts';
import { getParentRoute } from './root-route.ts';

const home = createRoute({ getParentRoute, path: '/', component: Home });
const work = createRoute({
  getParentRoute,
  path: '/a-faire',
  component: lazyRouteComponent(() => import('../../screens/work/work-screen.tsx'), 'WorkScreen'),
});
const task = createRoute({
  getParentRoute,
  path: '/taches/$taskId',
  component: lazyRouteComponent(() => import('../../screens/work/task-screen.tsx'), 'TaskScreen'),
});
const gate = createRoute({
  getParentRoute,
  path: '/jalons/$gateId',
  component: lazyRouteComponent(() => import('../../screens/gate/gate-screen.tsx'), 'GateScreen'),
});
const campaign = createRoute({
  getParentRoute,
  path: '/campagne',
  validateSearch: textParameters('id'),
  component: lazyRouteComponent(
    () => import('../../screens/campaign/campaign-screen.tsx'),
    'CampaignScreen',
  ),
});
const timeline = createRoute({
  getParentRoute,
  path: '/frise',
  validateSearch: textParameters('id'),
  component: lazyRouteComponent(
    () => import('../../screens/timeline/timeline-screen.tsx'),
    'TimelineScreen',
  ),
});
const workshop = createRoute({
  getParentRoute,
  path: '/atelier',
  validateSearch: textParameters('proposal', 'compare', 'campaign'),
  component: lazyRouteComponent(
    () => import('../../screens/workshop/workshop-screen.tsx'),
    'WorkshopScreen',
  ),
});
const resources = createRoute({
  getParentRoute,
  path: '/ressources',
  validateSearch: textParameters('id', 'proposal'),
  component: lazyRouteComponent(
    () => import('../../screens/resources/resources-screen.tsx'),
    'ResourcesScreen',
  ),
});
const playbooks = createRoute({
  getParentRoute,
  path: '/plans-types',
  validateSearch: textParameters('page', 'before', 'after', 'published'),
  component: lazyRouteComponent(
    () => import('../../screens/playbooks/playbooks-screen.tsx'),
    'PlaybooksScreen',
  ),
});
const playbookEdit = createRoute({
  getParentRoute,
  path: '/plans-types/$playbookId/modifier',
  component: lazyRouteComponent(
    () => import('../../screens/playbooks/edit/edit-screen.tsx'),
    'EditScreen',
  ),
});
const playbookUpdate = createRoute({
  getParentRoute,
  path: '/plans-types/$playbookId/mise-a-jour',
  component: lazyRouteComponent(
    () => import('../../screens/playbooks/update/update-screen.tsx'),
    'UpdateScreen',
  ),
});
const departments = createRoute({
  getParentRoute,
  path: '/mes-departements',
  component: lazyRouteComponent(
    () => import('../../screens/departments/departments-screen.tsx'),
    'DepartmentsScreen',
  ),
});
const launcher = createRoute({
  getParentRoute,
  path: '/mes-outils',
  component: lazyRouteComponent(
    () => import('../../screens/launcher/launcher-screen.tsx'),
    'LauncherScreen',
  ),
});
const catalogue = createRoute({
  getParentRoute,
  path: '/catalogue',
  validateSearch: textParameters('organisation', 'task', 'q', 'page', 'view'),
  component: lazyRouteComponent(
    () => import('../../screens/catalogue/catalogue-screen.tsx'),
    'CatalogueScreen',
  ),
});
const offer = createRoute({
  getParentRoute,
  path: '/catalogue/$offerId',
  validateSearch: textParameters('organisation', 'task'),
  component: lazyRouteComponent(
    () => import('../../screens/catalogue/offer-screen.tsx'),
    'OfferScreen',
  ),
});
const activation = createRoute({
  getParentRoute,
  path: '/activations/$activationId',
  component: lazyRouteComponent(
    () => import('../../screens/catalogue/activation-screen.tsx'),
    'ActivationScreen',
  ),
});
const attach = createRoute({
  getParentRoute,
  path: '/outils/attacher',
  validateSearch: textParameters('instance'),
  component: lazyRouteComponent(
    () => import('../../screens/attach/attach-screen.tsx'),
    'AttachScreen',
  ),
});
const runs = createRoute({
  getParentRoute,
  path: '/activations-en-nombre',
  validateSearch: textParameters('page'),
  component: lazyRouteComponent(() => import('../../screens/runs/runs-screen.tsx'), 'RunsScreen'),
});
const run = createRoute({
  getParentRoute,
  path: '/activations-en-nombre/$runId',
  component: lazyRouteComponent(() => import('../../screens/runs/run-screen.tsx'), 'RunScreen'),
});
const reports = createRoute({
  getParentRoute,
  path: '/signalements',
  component: lazyRouteComponent(
    () => import('../../screens/reports/reports-screen.tsx'),
    'ReportsScreen',
  ),
});
const oneReport = createRoute({
  getParentRoute,
  path: '/signalements/$reportId',
  component: lazyRouteComponent(
    () => import('../../screens/reports/report-screen.tsx'),
    'ReportScreen',
  ),
});
const newReport = createRoute({
  getParentRoute,
  path: '/signaler/$instanceId',
  component: lazyRouteComponent(
    () => import('../../screens/reports/report-form-screen.tsx'),
    'ReportFormScreen',
  ),
});
const services = createRoute({
  getParentRoute,
  path: '/etat-des-services',
  component: lazyRouteComponent(
    () => import('../../screens/services/services-screen.tsx'),
    'ServicesScreen',
  ),
});
const thread = createRoute({
  getParentRoute,
  path: '/fil',
  validateSearch: textParameters('organisation', 'tool'),
  component: lazyRouteComponent(
    () => import('../../screens/thread/thread-screen.tsx'),
    'ThreadScreen',
  ),
});
const journal = createRoute({
  getParentRoute,
  path: '/journal',
  validateSearch: textParameters('organisation'),
  component: lazyRouteComponent(
    () => import('../../screens/journal/journal-screen.tsx'),
    'JournalScreen',
  ),
});

/** The rollout: what is to do, the campaign, the tools, the thread. */
export const rolloutRoutes = [
  home,
  work,
  task,
  gate,
  campaign,
  timeline,
  workshop,
  resources,
  playbooks,
  playbookEdit,
  playbookUpdate,
  departments,
  launcher,
  catalogue,
  offer,
  activation,
  attach,
  runs,
  run,
  reports,
  oneReport,
  newReport,
  services,
  thread,
  journal,
] as const;
