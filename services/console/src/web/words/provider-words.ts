// SPDX-License-Identifier: AGPL-3.0-or-later
import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { Identity } from '../api/schemas.ts';
import type { GlyphName } from '../ui/glyph.tsx';
import type { Tone } from '../ui/tone.ts';

type Look = { tone: Tone; glyph: GlyphName };

/** Where a provider stands. */
export const PROVIDER_STATES: Record<
  Identity['ProviderState'],
  { label: MessageDescriptor; look: Look }
> = {
  draft: { label: msg`Brouillon`, look: { tone: 'todo', glyph: 'todo' } },
  tested: { label: msg`Essai réussi`, look: { tone: 'ready', glyph: 'ready' } },
  enabled: { label: msg`En service`, look: { tone: 'live', glyph: 'live' } },
  disabled: { label: msg`Désactivé`, look: { tone: 'hold', glyph: 'hold' } },
};

/** The names of what is tested. */
export const POINTS: Record<Identity['ProviderPoint']['point'], MessageDescriptor> = {
  address: msg`Adresse`,
  metadata: msg`Description`,
  issuer: msg`Émetteur`,
  endpoints: msg`Adresses du fournisseur`,
  keys: msg`Clés de signature`,
  certificate: msg`Certificat`,
  clock: msg`Horloge`,
  client: msg`Client et secret`,
  redirect: msg`Adresses de retour`,
  scopes: msg`Portées`,
  identifier: msg`Identifiant stable`,
  'sign-out': msg`Déconnexion`,
  'sign-in': msg`Connexion d’essai`,
  token: msg`Jeton ou assertion`,
  email: msg`Adresse électronique`,
  names: msg`Prénom et nom`,
  member: msg`Numéro d’adhérent`,
  ignored: msg`Informations ignorées`,
};

export const OUTCOMES: Record<
  Identity['ProviderCheck']['outcome'],
  { label: MessageDescriptor; look: Look }
> = {
  passed: { label: msg`réussi`, look: { tone: 'live', glyph: 'live' } },
  warning: { label: msg`à savoir`, look: { tone: 'late', glyph: 'late' } },
  failed: { label: msg`à corriger`, look: { tone: 'block', glyph: 'block' } },
};
