// SPDX-License-Identifier: AGPL-3.0-or-later
import type { MessageDescriptor } from '@lingui/core';
import { msg, plural } from '@lingui/core/macro';
import type { ImportPhase } from '../screens/imports/import-phase.ts';
import type { GlyphName } from '../ui/glyph.tsx';
import type { Tone } from '../ui/tone.ts';

type Words = {
  label: (done: number) => MessageDescriptor;
  look: { tone: Tone; glyph: GlyphName };
};

/** Where an import stands; one that was stopped says after how many lines. */
export const IMPORT_PHASES: Record<ImportPhase, Words> = {
  checked: {
    label: () => msg`Vérifié, pas encore enregistré`,
    look: { tone: 'prep', glyph: 'prep' },
  },
  applying: { label: () => msg`En cours d’enregistrement`, look: { tone: 'move', glyph: 'move' } },
  done: { label: () => msg`Enregistré`, look: { tone: 'live', glyph: 'live' } },
  dropped: { label: () => msg`Abandonné`, look: { tone: 'hold', glyph: 'hold' } },
  stopped: {
    label: (done) =>
      msg`${plural(done, { one: 'Arrêté après # ligne', other: 'Arrêté après # lignes' })}`,
    look: { tone: 'late', glyph: 'late' },
  },
};
