// SPDX-License-Identifier: AGPL-3.0-or-later
import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { Catalog } from '../api/schemas.ts';
import type { GlyphName } from '../ui/glyph.tsx';
import type { Tone } from '../ui/tone.ts';

type Words = { label: MessageDescriptor; look: { tone: Tone; glyph: GlyphName } };

export const WEBHOOK_STATES: Record<Catalog['Webhook']['state'], Words> = {
  active: { label: msg`En route`, look: { tone: 'live', glyph: 'live' } },
  paused: { label: msg`En pause`, look: { tone: 'hold', glyph: 'hold' } },
  stopped: { label: msg`Arrêté par essaim`, look: { tone: 'block', glyph: 'block' } },
};

export const DELIVERY_STATES: Record<Catalog['DeliveryState'], Words> = {
  pending: { label: msg`En cours d’envoi`, look: { tone: 'late', glyph: 'late' } },
  delivered: { label: msg`Reçu`, look: { tone: 'live', glyph: 'live' } },
  failed: { label: msg`Échoué`, look: { tone: 'block', glyph: 'block' } },
};

/** What a webhook can be told, by subject. */
export const EVENT_SUBJECTS = [
  { prefix: 'activation.', label: msg`Activations` },
  { prefix: 'health.', label: msg`Pannes et retours` },
  { prefix: 'instance.', label: msg`Instances` },
  { prefix: 'offer.', label: msg`Offres` },
  { prefix: 'hoster.', label: msg`Hébergeurs` },
  { prefix: 'tool.', label: msg`Outils` },
] as const;
