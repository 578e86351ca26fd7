// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ReactNode } from 'react';

const SHAPES = {
  block: <path fillRule="evenodd" d="M5 .8h6L15.2 5v6L11 15.2H5L.8 11V5zM3.8 6.9v2.2h8.4V6.9z" />,
  decl: (
    <>
      <path d="M8 1.2a6.8 6.8 0 1 0 0 13.6A6.8 6.8 0 0 0 8 1.2zm0 1.7a5.1 5.1 0 1 1 0 10.2A5.1 5.1 0 0 1 8 2.9z" />
      <path d="m7 10.9-2.8-2.8 1.1-1.1L7 8.7l3.7-3.7 1.1 1.1z" />
    </>
  ),
  gate: <path fillRule="evenodd" d="m8 .6 7.4 7.4L8 15.4.6 8zm0 2.7L3.3 8 8 12.7 12.7 8z" />,
  gatef: <path d="m8 .6 7.4 7.4L8 15.4.6 8z" />,
  hold: (
    <path
      fillRule="evenodd"
      d="M3.5 1.2h9a2.3 2.3 0 0 1 2.3 2.3v9a2.3 2.3 0 0 1-2.3 2.3h-9a2.3 2.3 0 0 1-2.3-2.3v-9a2.3 2.3 0 0 1 2.3-2.3zM5 4.3v7.4h2V4.3zm4 0v7.4h2V4.3z"
    />
  ),
  late: <path fillRule="evenodd" d="M8 .9 15.7 14.7H.3zM7.1 5.8v4.4h1.8V5.8zm0 5.4V13h1.8v-1.8z" />,
  live: (
    <path
      fillRule="evenodd"
      d="M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1zM6.9 11.6 3.7 8.4l1.3-1.3 1.9 1.9 4.2-4.2 1.3 1.3z"
    />
  ),
  move: (
    <>
      <path d="M8 1.2a6.8 6.8 0 1 0 0 13.6A6.8 6.8 0 0 0 8 1.2zm0 1.7a5.1 5.1 0 1 1 0 10.2A5.1 5.1 0 0 1 8 2.9z" />
      <path d="M8 8V4a4 4 0 1 1-4 4z" />
    </>
  ),
  prep: (
    <>
      <path d="M8 1.2a6.8 6.8 0 1 0 0 13.6A6.8 6.8 0 0 0 8 1.2zm0 1.7a5.1 5.1 0 1 1 0 10.2A5.1 5.1 0 0 1 8 2.9z" />
      <path d="M8 4v4h4a4 4 0 0 0-4-4z" />
    </>
  ),
  ready: (
    <>
      <path d="M8 1.2a6.8 6.8 0 1 0 0 13.6A6.8 6.8 0 0 0 8 1.2zm0 1.7a5.1 5.1 0 1 1 0 10.2A5.1 5.1 0 0 1 8 2.9z" />
      <path d="M8 4a4 4 0 0 1 0 8z" />
    </>
  ),
  todo: (
    <path d="M8 1.2a6.8 6.8 0 1 0 0 13.6A6.8 6.8 0 0 0 8 1.2zm0 1.7a5.1 5.1 0 1 1 0 10.2A5.1 5.1 0 0 1 8 2.9z" />
  ),
} satisfies Record<string, ReactNode>;

export type GlyphName = keyof typeof SHAPES;

/** The shape of a state. `tone` colours it as that state's edge. */
export function Glyph({ name, tone }: { name: GlyphName; tone?: string }) {
  return (
    <svg
      className={tone === undefined ? 'g' : `g s-${tone}`}
      viewBox="0 0 16 16"
      aria-hidden="true"
    >
      {SHAPES[name]}
    </svg>
  );
}
