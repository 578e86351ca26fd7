// SPDX-License-Identifier: AGPL-3.0-or-later
import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { Catalog } from '../api/schemas.ts';
import type { GlyphName } from '../ui/glyph.tsx';
import type { Tone } from '../ui/tone.ts';

type StateWords = { label: MessageDescriptor; tone: Tone; glyph: GlyphName };

/** The states of an activation. */
export const ACTIVATION_STATES: Record<Catalog['ActivationState'], StateWords> = {
  draft: { label: msg`Brouillon`, tone: 'todo', glyph: 'todo' },
  requested: { label: msg`Demandée, à accepter`, tone: 'prep', glyph: 'decl' },
  accepted: { label: msg`Acceptée`, tone: 'ready', glyph: 'ready' },
  provisioning: { label: msg`Mise en place`, tone: 'move', glyph: 'move' },
  active: { label: msg`Active`, tone: 'live', glyph: 'live' },
  suspended: { label: msg`Suspendue`, tone: 'hold', glyph: 'hold' },
  ending: { label: msg`Arrêt en cours`, tone: 'late', glyph: 'late' },
  ended: { label: msg`Terminée`, tone: 'hold', glyph: 'hold' },
  refused: { label: msg`Refusée`, tone: 'block', glyph: 'block' },
};

/** The states of a step. */
export const STEP_STATES: Record<Catalog['StepState'], StateWords> = {
  pending: { label: msg`Attend une autre étape`, tone: 'todo', glyph: 'todo' },
  'in-progress': { label: msg`En cours`, tone: 'move', glyph: 'move' },
  waiting: { label: msg`Quelqu’un doit agir`, tone: 'late', glyph: 'late' },
  failed: { label: msg`Le dernier essai a échoué`, tone: 'block', glyph: 'block' },
  done: { label: msg`Fait`, tone: 'live', glyph: 'live' },
};

/** What each step does. */
export const STEPS: Record<Catalog['StepKey'], MessageDescriptor> = {
  dependency: msg`Attendre l’outil dont celui-ci dépend`,
  client: msg`Créer le client de connexion`,
  access: msg`Donner l’accès à la structure`,
  configuration: msg`Installer la configuration dans l’outil`,
  probe: msg`Vérifier que l’outil répond à son adresse`,
  'first-sign-in': msg`Constater une première connexion`,
  suspension: msg`Suspendre l’accès de la structure`,
  export: msg`Remettre ses données à la structure`,
  receipt: msg`Confirmer que les données sont reçues`,
  revocation: msg`Retirer l’accès à la structure`,
  accounts: msg`Fermer les comptes dans l’outil`,
  retention: msg`Garder les données un temps`,
  deletion: msg`Effacer les données et le prouver`,
};

/** The steps of an end. */
export const END_STEPS: ReadonlySet<Catalog['StepKey']> = new Set([
  'export',
  'receipt',
  'revocation',
  'accounts',
  'retention',
  'deletion',
]);

/** Why a use is suspended or ended. */
export const WITHDRAWAL_REASONS: Record<Catalog['WithdrawalReason'], MessageDescriptor> = {
  'no-longer-used': msg`Nous ne nous en servons plus`,
  'other-tool': msg`Nous prenons un autre outil`,
  'other-hoster': msg`Nous changeons d’hébergeur`,
  'too-costly': msg`C’est trop cher`,
  security: msg`Un risque pour la sécurité`,
  'rules-not-kept': msg`Les conditions ne sont pas respectées`,
  'organisation-leaves': msg`La structure quitte le réseau`,
  other: msg`Une autre raison`,
};
