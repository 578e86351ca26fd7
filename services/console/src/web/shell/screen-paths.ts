// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ScreenId } from './navigation.ts';

export const SCREEN_PATHS = {
  work: '/a-faire',
  departments: '/mes-departements',
  campaign: '/campagne',
  timeline: '/frise',
  workshop: '/atelier',
  resources: '/ressources',
  playbooks: '/plans-types',
  catalogue: '/catalogue',
  services: '/etat-des-services',
  thread: '/fil',
  launcher: '/mes-outils',
  network: '/structures',
  imports: '/imports',
  duplicates: '/doublons',
  departures: '/departs',
  providers: '/fournisseurs',
  approvals: '/demandes',
  reconcile: '/ecarts',
  journal: '/journal',
} as const satisfies Record<ScreenId, string>;
