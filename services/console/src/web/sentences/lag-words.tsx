// SPDX-License-Identifier: AGPL-3.0-or-later
import { Plural } from '@lingui/react/macro';

/** "Puis 20 jours ouvrés": the time to let pass after what comes before. */
export function LagWords({ lag }: { lag: string }) {
  const days = Number.parseInt(lag, 10);
  if (Number.isNaN(days) || days === 0) return null;
  return lag.endsWith('wd') ? (
    <Plural value={days} one="Puis un jour ouvré." other="Puis # jours ouvrés." />
  ) : (
    <Plural value={days} one="Puis un jour." other="Puis # jours." />
  );
}
