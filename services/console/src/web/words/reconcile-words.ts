// SPDX-License-Identifier: AGPL-3.0-or-later
import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { Identity } from '../api/schemas.ts';
import type { GlyphName } from '../ui/glyph.tsx';
import type { Tone } from '../ui/tone.ts';

type Change = Identity['ReconcileChange'];

/** What Keycloak's objects are called. */
export const OBJECT_KINDS: Record<Change['kind'], MessageDescriptor> = {
  realm: msg`Domaine de connexion`,
  'user-profile': msg`Champs des comptes`,
  'client-scope': msg`Portée des jetons`,
  client: msg`Application`,
  flow: msg`Parcours de connexion`,
  group: msg`Groupe d’accès`,
  organisation: msg`Structure`,
  'identity-provider': msg`Fournisseur d’identité`,
};

export const CHANGE_ACTIONS: Record<Change['action'], MessageDescriptor> = {
  create: msg`Créer`,
  update: msg`Modifier`,
  delete: msg`Supprimer`,
  conflict: msg`Laissé : n’est pas à essaim`,
};

export const CHANGES_DONE: Record<Change['action'], MessageDescriptor> = {
  create: msg`Créé`,
  update: msg`Modifié`,
  delete: msg`Supprimé`,
  conflict: msg`Laissé : n’est pas à essaim`,
};

export const PASS_TRIGGERS: Record<Identity['ReconcilePass']['trigger'], MessageDescriptor> = {
  start: msg`au démarrage d’essaim`,
  event: msg`après un changement dans Keycloak`,
  hourly: msg`comme chaque heure`,
  asked: msg`à la demande de quelqu’un`,
};

export const RUN_STATES: Record<
  Identity['ReconcileRun']['state'],
  { label: MessageDescriptor; look: { tone: Tone; glyph: GlyphName } }
> = {
  waiting: { label: msg`Attend une autre personne`, look: { tone: 'hold', glyph: 'hold' } },
  running: { label: msg`En cours`, look: { tone: 'move', glyph: 'move' } },
  done: { label: msg`Fait`, look: { tone: 'live', glyph: 'live' } },
  refused: { label: msg`Refusé`, look: { tone: 'block', glyph: 'block' } },
  expired: { label: msg`Sans réponse en 72 heures`, look: { tone: 'late', glyph: 'late' } },
};

export const FLAW_SEVERITIES: Record<'medium' | 'high' | 'critical', MessageDescriptor> = {
  medium: msg`gravité moyenne`,
  high: msg`gravité élevée`,
  critical: msg`gravité critique`,
};
