// SPDX-License-Identifier: AGPL-3.0-or-later
import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { IconName } from '../ui/icon.tsx';
import type { ScreenId } from '../shell/navigation.ts';

type ScreenWords = { label: MessageDescriptor; short?: MessageDescriptor; icon: IconName };

export const SCREENS: Record<ScreenId, ScreenWords> = {
  work: { label: msg`À faire`, icon: 'todo' },
  departments: { label: msg`Mes départements`, short: msg`Dépts`, icon: 'depts' },
  campaign: { label: msg`Campagne`, icon: 'map' },
  timeline: { label: msg`Frise`, icon: 'frise' },
  workshop: { label: msg`Atelier`, icon: 'atelier' },
  resources: { label: msg`Ressources`, icon: 'grid' },
  playbooks: { label: msg`Plans types`, icon: 'doc' },
  catalogue: { label: msg`Catalogue`, icon: 'file' },
  services: { label: msg`État des services`, short: msg`Services`, icon: 'retry' },
  thread: { label: msg`Fil`, icon: 'fil' },
  launcher: { label: msg`Mes outils`, icon: 'grid' },
  network: { label: msg`Structures`, icon: 'map' },
  duplicates: { label: msg`Doublons`, icon: 'doc' },
  departures: { label: msg`Départs`, icon: 'todo' },
  reconcile: { label: msg`Écarts avec Keycloak`, icon: 'retry' },
  imports: { label: msg`Imports`, icon: 'down' },
  providers: { label: msg`Fournisseurs`, icon: 'link' },
  approvals: { label: msg`Demandes à deux`, icon: 'todo' },
  journal: { label: msg`Journal`, icon: 'doc' },
};

/** What a department calls the campaign: its own wave. */
export const OWN_WAVE = msg`Ma vague`;
