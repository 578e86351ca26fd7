// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Hoster, isConformityStale } from '../../domain/hoster/hoster.ts';
import type { Schemas } from '../http.ts';

/** A hoster for a reader. */
export const presentHoster = (hoster: Hoster, today: string): Schemas['Hoster'] => {
  const { conformityDate, conformityEvidence, regionsServed, ...rest } = hoster;
  return {
    ...rest,
    conformity: {
      date: conformityDate,
      evidence: conformityEvidence,
      stale: isConformityStale(hoster, today),
    },
    regionsServed: [...regionsServed],
  };
};
