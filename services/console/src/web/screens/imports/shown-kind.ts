// SPDX-License-Identifier: AGPL-3.0-or-later
import type { RemarkKind } from '../../api/import-queries.ts';

/** Which remarks are shown: those that were asked for, else the refused lines when there are any. */
export function shownKind(asked: string | undefined, refused: number): RemarkKind {
  if (asked === 'refused' || asked === 'warning') return asked;
  return refused > 0 ? 'refused' : 'warning';
}
