// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ReactNode } from 'react';
import { Glyph, type GlyphName } from './glyph.tsx';
import { Icon } from './icon.tsx';
import type { Tone } from './tone.ts';

type Props = { tone?: Tone; role?: 'status' | 'alert'; className?: string; children: ReactNode };

const GLYPHS: Partial<Record<Tone, GlyphName>> = {
  block: 'block',
  late: 'late',
  live: 'live',
  hold: 'hold',
  move: 'move',
};

/** A framed message. `alert` for what must be read now, `status` for what just happened. */
export function Note({ tone, role, className = '', children }: Props) {
  const glyph = tone === undefined ? undefined : GLYPHS[tone];
  return (
    <div className={`note ${tone === undefined ? '' : `s-${tone}`} ${className}`} role={role}>
      {glyph === undefined ? <Icon name="info" /> : <Glyph name={glyph} />}
      <div>{children}</div>
    </div>
  );
}
