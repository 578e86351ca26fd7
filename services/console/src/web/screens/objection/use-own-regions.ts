// SPDX-License-Identifier: AGPL-3.0-or-later
import { useHat, useSession } from '../../api/session.ts';

/** Ids of the regions whose dates the person may object to: those that they coordinate. */
export function useOwnRegions(): readonly string[] {
  const hat = useHat();
  const { hats } = useSession();
  return (hat === null ? hats : [hat])
    .filter(({ role, organisation }) => role === 'coordination' && organisation.tier === 'regional')
    .map(({ organisation }) => organisation.id);
}
