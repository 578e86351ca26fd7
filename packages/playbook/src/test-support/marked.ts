// SPDX-License-Identifier: AGPL-3.0-or-later

/** Stands before the place where a fault is expected. */
const MARK = '¦';

/** A text with its marks taken out, and the line and character of each. */
export const unmarked = (text: string): { text: string; places: [number, number][] } => {
  const places: [number, number][] = [];
  const lines = text.split('\n').map((line, index) => {
    const pieces = line.split(MARK);
    let before = 0;
    for (const piece of pieces.slice(0, -1)) {
      before += piece.length;
      places.push([index + 1, before + 1]);
    }
    return pieces.join('');
  });
  return { text: lines.join('\n'), places };
};
