// SPDX-License-Identifier: AGPL-3.0-or-later
import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { Planning } from '../api/schemas.ts';
import type { GlyphName } from '../ui/glyph.tsx';
import type { Tone } from '../ui/tone.ts';

type StateWords = { label: MessageDescriptor; tone: Tone; glyph: GlyphName };

/** The states of a wave. */
export const WAVE_STATES: Record<Planning['WaveState'], StateWords> = {
  planned: { label: msg`Pas ouverte`, tone: 'todo', glyph: 'todo' },
  preparing: { label: msg`En préparation`, tone: 'prep', glyph: 'prep' },
  running: { label: msg`En cours`, tone: 'move', glyph: 'move' },
  done: { label: msg`En service`, tone: 'live', glyph: 'live' },
};
