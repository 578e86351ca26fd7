// SPDX-License-Identifier: AGPL-3.0-or-later
import type { YamlFault } from './yaml-fault.ts';

/** What reading another encoding as UTF-8 leaves, and control characters that no text needs. */
// oxlint-disable-next-line no-control-regex
const UNREADABLE = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\uFFFD]|\p{Surrogate}/u;

/** The first place where a file shows that it was not UTF-8; null when all can be read. */
export const encodingFault = (text: string): YamlFault | null => {
  const offset = text.search(UNREADABLE);
  if (offset === -1) return null;
  const before = text.slice(0, offset).split('\n');
  return {
    line: before.length,
    column: (before.at(-1)?.length ?? 0) + 1,
    code: 'tool-encoding',
    params: {},
  };
};
