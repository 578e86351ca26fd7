// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans, useLingui } from '@lingui/react/macro';
import type { Planning } from '../api/schemas.ts';
import { useSession } from '../api/session.ts';
import { shortDate } from '../format/civil-date.ts';
import { isGiven } from '../format/is-given.ts';

/** Until when somebody is away; nothing for those who are there. */
export function AwayUntil({ person }: { person: Pick<Planning['PersonRef'], 'awayUntil'> }) {
  const { i18n } = useLingui();
  const { today } = useSession();
  if (!isGiven(person.awayUntil)) return null;
  const until = shortDate(person.awayUntil, i18n.locale, today);
  return (
    <>
      {' '}
      <span className="muted">
        <Trans>(absence jusqu’au {until})</Trans>
      </span>
    </>
  );
}
