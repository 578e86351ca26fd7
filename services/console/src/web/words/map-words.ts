// SPDX-License-Identifier: AGPL-3.0-or-later
import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { Planning } from '../api/schemas.ts';
import type { GlyphName } from '../ui/glyph.tsx';
import type { Tone } from '../ui/tone.ts';

type StateWords = { label: MessageDescriptor; tone: Tone & GlyphName };

/** The states of a department on the map, from the furthest to those that need somebody. */
export const MAP_STATES: Record<Planning['MapState'], StateWords> = {
  live: { label: msg`En service`, tone: 'live' },
  deploying: { label: msg`En déploiement`, tone: 'move' },
  ready: { label: msg`Prêt`, tone: 'ready' },
  preparing: { label: msg`En préparation`, tone: 'prep' },
  'not-started': { label: msg`Pas commencé`, tone: 'todo' },
  blocked: { label: msg`Bloqué`, tone: 'block' },
  'on-hold': { label: msg`En attente`, tone: 'hold' },
};

export const MAP_ORDER = Object.keys(MAP_STATES) as Planning['MapState'][];
