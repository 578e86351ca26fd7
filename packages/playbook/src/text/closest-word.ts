// SPDX-License-Identifier: AGPL-3.0-or-later

const distance = (a: string, b: string): number => {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (const [i, letter] of Array.from(a).entries()) {
    const next = [i + 1];
    for (let j = 1; j <= b.length; j += 1)
      next.push(
        Math.min(
          (row[j] ?? 0) + 1,
          (next[j - 1] ?? 0) + 1,
          (row[j - 1] ?? 0) + (letter === b[j - 1] ? 0 : 1),
        ),
      );
    row = next;
  }
  return row[b.length] ?? 0;
};

const MOST_LETTERS = 40;

/**
 * The word that was probably meant (Levenshtein distance of a third of its letters at most), or null.
 */
export const closestWord = (written: string, words: readonly string[]): string | null => {
  if (written.length > MOST_LETTERS) return null;
  const near = words
    .map((word) => ({ word, far: distance(written.toLowerCase(), word.toLowerCase()) }))
    .filter(({ word, far }) => far <= Math.max(1, Math.ceil(word.length / 3)))
    .sort((a, b) => a.far - b.far);
  return near[0]?.word ?? null;
};
