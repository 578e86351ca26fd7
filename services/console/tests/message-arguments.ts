// SPDX-License-Identifier: AGPL-3.0-or-later

/**
 * What a message in ICU syntax takes: `{name}` for each value, `<0>` for each element, sorted and
 * once each. Words of plural branches are no values.
 */
export function messageArguments(message: string): string[] {
  const found = new Set<string>();
  for (const [, element] of message.matchAll(/<(\d+)\/?>/g)) found.add(`<${element}>`);
  readMessage(message, 0, found);
  return [...found].sort();
}

/** Reads up to the brace that closes the message, and gives its place. */
function readMessage(text: string, from: number, found: Set<string>): number {
  let at = from;
  while (at < text.length && text[at] !== '}') {
    at = text[at] === '{' ? readArgument(text, at + 1, found) : at + 1;
  }
  return at;
}

function readArgument(text: string, from: number, found: Set<string>): number {
  const name = /^\s*(\w+)\s*/.exec(text.slice(from));
  if (name === null) throw new SyntaxError(`no name at ${from} of: ${text}`);
  found.add(`{${name[1]}}`);
  let at = from + name[0].length;
  while (text[at] !== '}') {
    if (at >= text.length) throw new SyntaxError(`not closed: ${text}`);
    at = text[at] === '{' ? readMessage(text, at + 1, found) + 1 : at + 1;
  }
  return at + 1;
}
