// SPDX-License-Identifier: AGPL-3.0-or-later
import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { Catalog } from '../api/schemas.ts';
import type { GlyphName } from '../ui/glyph.tsx';
import type { Tone } from '../ui/tone.ts';

type Words = { label: MessageDescriptor; look: { tone: Tone; glyph: GlyphName } };
type State = Catalog['Status']['hosters'][number]['instances'][number]['state'];

export const HEALTH_STATES: Record<State, Words> = {
  up: { label: msg`En service`, look: { tone: 'live', glyph: 'live' } },
  down: { label: msg`En panne`, look: { tone: 'block', glyph: 'block' } },
  maintenance: { label: msg`En maintenance`, look: { tone: 'late', glyph: 'late' } },
  unknown: { label: msg`Pas encore vérifié`, look: { tone: 'todo', glyph: 'todo' } },
};

export const INCIDENT_STATES: Record<Catalog['IncidentState'], MessageDescriptor> = {
  investigating: msg`Nous cherchons la cause`,
  identified: msg`La cause est trouvée`,
  monitoring: msg`Réparé, sous surveillance`,
  resolved: msg`Terminé`,
};
