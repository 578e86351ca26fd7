// SPDX-License-Identifier: AGPL-3.0-or-later
import { problem } from '@essaim/contracts';
import type { CivilDate } from './act.ts';

/**
 * The day on which something happened: the one given, or today.
 * @throws DomainError `date-in-future`
 */
export const notInFuture = (given: CivilDate | undefined, today: CivilDate): CivilDate => {
  if (given !== undefined && given > today) throw problem('date-in-future', { date: given });
  return given ?? today;
};
