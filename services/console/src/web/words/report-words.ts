// SPDX-License-Identifier: AGPL-3.0-or-later
import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { Catalog } from '../api/schemas.ts';
import type { GlyphName } from '../ui/glyph.tsx';
import type { Tone } from '../ui/tone.ts';

type Words = { label: MessageDescriptor; look: { tone: Tone; glyph: GlyphName } };

export const REPORT_STATES: Record<Catalog['ReportState'], Words> = {
  open: { label: msg`Attend une réponse`, look: { tone: 'late', glyph: 'late' } },
  answered: { label: msg`Répondu`, look: { tone: 'ready', glyph: 'ready' } },
  closed: { label: msg`Fermé`, look: { tone: 'live', glyph: 'live' } },
};
