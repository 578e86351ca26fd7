// SPDX-License-Identifier: AGPL-3.0-or-later

/** The eight states of the visual language, and `you`: what waits for the reader. */
export type Tone = 'todo' | 'prep' | 'ready' | 'move' | 'live' | 'block' | 'hold' | 'late' | 'you';
