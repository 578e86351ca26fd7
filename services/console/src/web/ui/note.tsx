// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ReactNode } from 'react';
import { Glyph, type GlyphName } from './glyph.tsx';
import { Icon } from './icon.tsx';
import type { Tone } from './tone.ts';

type Props = {
  tone?: Tone;
  said?: keyof typeof ROLES;
  className?: string;
  children: ReactNode;
};

const ROLES = { now: 'alert', politely: 'status' } as const;

const GLYPHS: Partial<Record<Tone, GlyphName>> = {
  block: 'block',
  late: 'late',
  live: 'live',
  hold: 'hold',
  move: 'move',
};

/** A framed message. `now` for what must be read at once, `politely` for what just happened. */
export function Note({ tone, said, className = '', children }: Props) {
  const glyph = tone === undefined ? undefined : GLYPHS[tone];
  return (
    <div
      className={`note ${tone === undefined ? '' : `s-${tone}`} ${className}`}
      role={said && ROLES[said]}
    >
      {glyph === undefined ? <Icon name="info" /> : <Glyph name={glyph} />}
      <div>{children}</div>
    </div>
  );
}
