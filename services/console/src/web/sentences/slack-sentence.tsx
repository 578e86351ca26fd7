// SPDX-License-Identifier: AGPL-3.0-or-later
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type { Planning } from '../api/schemas.ts';
import { useSession } from '../api/session.ts';
import { shortDate } from '../format/civil-date.ts';

/** How far something can slip while the plan ends when it does. */
export function SlackSentence({ slack }: { slack: Planning['Slack'] }) {
  const { i18n } = useLingui();
  const { today } = useSession();
  const latest = shortDate(slack.latestStart, i18n.locale, today);
  return slack.days === 0 ? (
    <Trans>elle ne peut pas commencer plus tard.</Trans>
  ) : (
    <Trans>
      elle peut commencer jusqu’au {latest}, soit{' '}
      <Plural value={slack.days} one="un jour" other="# jours" /> plus tard.
    </Trans>
  );
}
