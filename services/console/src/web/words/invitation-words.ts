// SPDX-License-Identifier: AGPL-3.0-or-later
import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { Identity } from '../api/schemas.ts';
import type { GlyphName } from '../ui/glyph.tsx';
import type { Tone } from '../ui/tone.ts';

type Words = { label: MessageDescriptor; look: { tone: Tone; glyph: GlyphName } };

/** The states of an invitation. */
export const INVITATION_STATES: Record<Identity['InvitationState'], Words> = {
  sent: { label: msg`Envoyée`, look: { tone: 'prep', glyph: 'prep' } },
  accepted: { label: msg`Acceptée`, look: { tone: 'live', glyph: 'live' } },
  revoked: { label: msg`Révoquée`, look: { tone: 'hold', glyph: 'hold' } },
  expired: { label: msg`Expirée`, look: { tone: 'late', glyph: 'late' } },
};
