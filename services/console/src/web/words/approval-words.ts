// SPDX-License-Identifier: AGPL-3.0-or-later
import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { Identity } from '../api/schemas.ts';
import type { GlyphName } from '../ui/glyph.tsx';
import type { Tone } from '../ui/tone.ts';

export const APPROVAL_STATES: Record<
  Identity['ApprovalState'],
  { label: MessageDescriptor; look: { tone: Tone; glyph: GlyphName } }
> = {
  waiting: { label: msg`Attend une autre personne`, look: { tone: 'hold', glyph: 'hold' } },
  approved: { label: msg`Approuvée`, look: { tone: 'live', glyph: 'live' } },
  refused: { label: msg`Refusée`, look: { tone: 'block', glyph: 'block' } },
  withdrawn: { label: msg`Retirée`, look: { tone: 'prep', glyph: 'prep' } },
  expired: { label: msg`Sans réponse en 7 jours`, look: { tone: 'late', glyph: 'late' } },
  outdated: { label: msg`Dépassée`, look: { tone: 'late', glyph: 'late' } },
};
