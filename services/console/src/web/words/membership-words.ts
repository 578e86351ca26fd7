// SPDX-License-Identifier: AGPL-3.0-or-later
import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { Identity } from '../api/schemas.ts';
import type { GlyphName } from '../ui/glyph.tsx';
import type { Tone } from '../ui/tone.ts';

type Words = { label: MessageDescriptor; look: { tone: Tone; glyph: GlyphName } };

export const MEMBERSHIP_STATES: Record<Identity['MembershipState'], Words> = {
  current: { label: msg`En cours`, look: { tone: 'live', glyph: 'live' } },
  'to-renew': { label: msg`À renouveler`, look: { tone: 'late', glyph: 'late' } },
  renewed: { label: msg`Renouvelée`, look: { tone: 'ready', glyph: 'ready' } },
  suspended: { label: msg`Suspendue`, look: { tone: 'hold', glyph: 'hold' } },
};

export const KEY_STATES: Record<Identity['MachineKey']['state'], Words> = {
  active: { label: msg`Active`, look: { tone: 'live', glyph: 'live' } },
  replaced: { label: msg`Remplacée, sert encore`, look: { tone: 'late', glyph: 'late' } },
  expired: { label: msg`Expirée`, look: { tone: 'hold', glyph: 'hold' } },
  revoked: { label: msg`Révoquée`, look: { tone: 'hold', glyph: 'hold' } },
};
