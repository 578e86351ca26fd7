// SPDX-License-Identifier: AGPL-3.0-or-later
import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { Planning } from '../api/schemas.ts';
import type { GlyphName } from '../ui/glyph.tsx';
import type { Tone } from '../ui/tone.ts';

type StateWords = { label: MessageDescriptor; tone: Tone; glyph: GlyphName };

/** The eight labels of a task. */
export const TASK_LABELS: Record<Planning['TaskLabel'], StateWords> = {
  todo: { label: msg`À venir`, tone: 'todo', glyph: 'todo' },
  ready: { label: msg`Prête`, tone: 'ready', glyph: 'ready' },
  'in-progress': { label: msg`En cours`, tone: 'move', glyph: 'move' },
  blocked: { label: msg`Bloquée`, tone: 'block', glyph: 'block' },
  declared: { label: msg`Déclarée`, tone: 'prep', glyph: 'decl' },
  accepted: { label: msg`Acceptée`, tone: 'live', glyph: 'live' },
  skipped: { label: msg`Écartée`, tone: 'hold', glyph: 'hold' },
  refused: { label: msg`Refusée, à reprendre`, tone: 'late', glyph: 'late' },
};

/** Why a task is blocked, in a few words. */
export const BLOCK_REASONS: Record<Planning['BlockReasonCode'], MessageDescriptor> = {
  'person-missing': msg`Il manque une personne`,
  hoster: msg`L’hébergeur doit agir`,
  decision: msg`Une décision est attendue`,
  means: msg`Il manque des moyens`,
  activation: msg`L’activation de l’outil n’avance pas`,
  other: msg`Autre chose`,
};
