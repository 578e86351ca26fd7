// SPDX-License-Identifier: AGPL-3.0-or-later
import { Plural, Trans } from '@lingui/react/macro';

/** How far a date moved: days, earlier or later. */
export function DaysShift({ days }: { days: number | null }) {
  if (days === null) return <Trans>sans date</Trans>;
  if (days === 0) return <Trans>inchangée</Trans>;
  if (days < 0) return <Plural value={-days} one="un jour plus tôt" other="# jours plus tôt" />;
  return (
    <b>
      <Plural value={days} one="un jour plus tard" other="# jours plus tard" />
    </b>
  );
}
