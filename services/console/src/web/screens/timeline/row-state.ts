// SPDX-License-Identifier: AGPL-3.0-or-later
import type { MessageDescriptor } from '@lingui/core';
import type { Planning } from '../../api/schemas.ts';
import type { GlyphName } from '../../ui/glyph.tsx';
import type { Tone } from '../../ui/tone.ts';
import { GATE_STATES, WAVE_GATE_STATES } from '../../words/gate-words.ts';
import { MAP_STATES } from '../../words/map-words.ts';
import { TASK_LABELS } from '../../words/task-words.ts';
import type { TimelineRow } from './timeline-rows.ts';

export type RowState = { label: MessageDescriptor; tone: Tone; glyph: GlyphName };

/** The state that a row shows; null for a lane, and for a place that has none. */
export function rowState(row: TimelineRow): RowState | null {
  if (row.kind === 'lane') return null;
  if (row.kind === 'place') {
    if (row.place.state === null) return null;
    const words = MAP_STATES[row.place.state];
    return { ...words, glyph: words.tone };
  }
  return itemState(row.item);
}

/** The state of a task, a gate or a wave gate. */
export function itemState({
  kind,
  state,
}: Pick<Planning['TimelineItem'], 'kind' | 'state'>): RowState {
  if (kind === 'task') return TASK_LABELS[state as keyof typeof TASK_LABELS];
  if (kind === 'gate') return GATE_STATES[state as keyof typeof GATE_STATES];
  return WAVE_GATE_STATES[state as keyof typeof WAVE_GATE_STATES];
}
