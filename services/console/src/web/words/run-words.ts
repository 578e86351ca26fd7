// SPDX-License-Identifier: AGPL-3.0-or-later
import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { Catalog } from '../api/schemas.ts';
import type { GlyphName } from '../ui/glyph.tsx';
import type { Tone } from '../ui/tone.ts';

type StateWords = { label: MessageDescriptor; tone: Tone; glyph: GlyphName };

/** The states of a bulk activation or a rule. */
export const RUN_STATES: Record<Catalog['RunState'], StateWords> = {
  'awaiting-approval': { label: msg`À approuver`, tone: 'prep', glyph: 'decl' },
  running: { label: msg`En cours`, tone: 'move', glyph: 'move' },
  paused: { label: msg`En pause`, tone: 'hold', glyph: 'hold' },
  done: { label: msg`Terminée`, tone: 'live', glyph: 'live' },
  stopped: { label: msg`Arrêtée`, tone: 'hold', glyph: 'hold' },
  refused: { label: msg`Refusée`, tone: 'block', glyph: 'block' },
};

/** The states of its lines. */
export const RUN_LINES: Record<Catalog['RunLineState'], StateWords> = {
  waiting: { label: msg`Attend son tour`, tone: 'todo', glyph: 'todo' },
  done: { label: msg`Demandée`, tone: 'live', glyph: 'live' },
  skipped: { label: msg`Écartée`, tone: 'late', glyph: 'late' },
};

/** What one can do with it. */
export const RUN_MOVES: Record<Catalog['RunMove'], MessageDescriptor> = {
  approve: msg`Approuver et lancer`,
  refuse: msg`Refuser`,
  pause: msg`Mettre en pause`,
  resume: msg`Reprendre`,
  stop: msg`Arrêter`,
};
