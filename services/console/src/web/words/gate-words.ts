// SPDX-License-Identifier: AGPL-3.0-or-later
import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { Planning } from '../api/schemas.ts';
import type { GlyphName } from '../ui/glyph.tsx';
import type { Tone } from '../ui/tone.ts';

type StateWords = { label: MessageDescriptor; tone: Tone; glyph: GlyphName };

/** The states of a department's gate. */
export const GATE_STATES: Record<Planning['GateState'], StateWords> = {
  closed: { label: msg`Fermé`, tone: 'todo', glyph: 'gate' },
  declared: { label: msg`Déclaré, à accepter`, tone: 'prep', glyph: 'gate' },
  accepted: { label: msg`Accepté, à ouvrir`, tone: 'ready', glyph: 'gate' },
  opened: { label: msg`Ouvert`, tone: 'live', glyph: 'live' },
  refused: { label: msg`Refusé, à reprendre`, tone: 'late', glyph: 'late' },
};

/** The states of a gate between two waves. */
export const WAVE_GATE_STATES: Record<Planning['WaveGateState'], StateWords> = {
  closed: { label: msg`Conditions non réunies`, tone: 'todo', glyph: 'gate' },
  ready: { label: msg`À décider`, tone: 'late', glyph: 'gate' },
  opened: { label: msg`Ouverte`, tone: 'live', glyph: 'live' },
  refused: { label: msg`Refusée`, tone: 'block', glyph: 'block' },
};

/** The states of a criterion. */
export const CRITERION_STATES: Record<Planning['Criterion']['state'], StateWords> = {
  met: { label: msg`Réuni`, tone: 'live', glyph: 'live' },
  reported: { label: msg`Relevé`, tone: 'live', glyph: 'decl' },
  'not-met': { label: msg`Non réuni`, tone: 'block', glyph: 'block' },
  missing: { label: msg`Attendu`, tone: 'todo', glyph: 'todo' },
  expired: { label: msg`Trop ancien`, tone: 'late', glyph: 'late' },
};
