// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ReactNode } from 'react';
import { Glyph, type GlyphName } from './glyph.tsx';
import type { Tone } from './tone.ts';

/** A state: its glyph and its word, always both. */
export function StateLabel({
  tone,
  glyph,
  children,
}: {
  tone: Tone;
  glyph: GlyphName;
  children: ReactNode;
}) {
  return (
    <span className={`st s-${tone}`}>
      <Glyph name={glyph} />
      {children}
    </span>
  );
}
