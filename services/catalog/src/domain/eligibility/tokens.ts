// SPDX-License-Identifier: AGPL-3.0-or-later

export interface Token {
  readonly text: string;
  /** Position of its first character, from 1. */
  readonly position: number;
}

const TOKEN = /\s*(==|!=|\||\(|\)|[A-Za-z0-9_][A-Za-z0-9_.-]*)/y;

/**
 * Cuts an expression into tokens.
 * @returns the tokens, or the position (from 1) of the first character that is none
 */
export const tokenise = (text: string): readonly Token[] | { readonly badPosition: number } => {
  const tokens: Token[] = [];
  TOKEN.lastIndex = 0;
  const end = text.trimEnd().length;
  while (TOKEN.lastIndex < end) {
    const from = TOKEN.lastIndex;
    const found = TOKEN.exec(text);
    const word = found?.[1];
    if (word === undefined) {
      const blanks = /^\s*/.exec(text.slice(from))?.[0].length ?? 0;
      return { badPosition: from + blanks + 1 };
    }
    tokens.push({ text: word, position: TOKEN.lastIndex - word.length + 1 });
  }
  return tokens;
};
