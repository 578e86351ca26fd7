// SPDX-License-Identifier: AGPL-3.0-or-later
import { problem } from '@essaim/contracts';
import type { CivilDate } from '../act.ts';
import type { FreezeKind } from './freeze.ts';

/** What a refusal says of the freeze that forbids something. */
export interface FreezeWords {
  readonly kind: FreezeKind;
  readonly owner: string;
  readonly place: string;
  /** Last day of the running period. */
  readonly until: CivilDate;
  readonly reason: string;
  /** Who can lift it. */
  readonly who: string;
}

/**
 * Goes on only where no freeze forbids it.
 * @throws DomainError `freeze-in-force`, `window-closed`
 */
export const unfrozen = (freeze: FreezeWords | null): void => {
  if (freeze === null) return;
  const { kind, ...words } = freeze;
  throw problem(kind === 'allow' ? 'window-closed' : 'freeze-in-force', words);
};
