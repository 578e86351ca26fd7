// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Catalog } from '../api/schemas.ts';
import { WhoCanAct } from './who-can-act.tsx';

type Props = { reason: Catalog['Reason'] | null; who: Catalog['Who'] | null };

/** Why something waits and who can act; nothing at all when neither is known. */
export function ReasonAndWho({ reason, who }: Props) {
  if (reason === null && who === null) return null;
  return (
    <>
      {reason?.sentence} {who !== null && <WhoCanAct who={who} />}
    </>
  );
}
