// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ErrorParams } from '@essaim/kernel';

/** One fault of an imported file, at the place where a person can correct it. */
export interface LocatedFault<Code extends string = string> {
  /** Name of the file, as the person gave it. */
  readonly file: string;
  /** Line in the file, from 1 (the header); a record over several lines counts at its first. */
  readonly line: number;
  /** Name of the column, or null when the whole line is concerned; in a structured text the path of the value. */
  readonly column: string | null;
  /** Character of the line, from 1, where the format tells it. */
  readonly character?: number;
  /** Stable key of the sentence, kebab-case. */
  readonly code: Code;
  readonly params: ErrorParams;
}
