// SPDX-License-Identifier: AGPL-3.0-or-later
import { Plural } from '@lingui/react/macro';
import { useSession } from '../api/session.ts';
import { daysBetween } from '../format/civil-date.ts';

/** How long ago a planned day passed without what was planned; nothing while it is to come. */
export function LateBy({ planned }: { planned: string }) {
  const { today } = useSession();
  const days = daysBetween(planned, today);
  if (days <= 0) return null;
  return <Plural value={days} one="En retard d’un jour." other="En retard de # jours." />;
}
