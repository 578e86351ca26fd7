// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans, useLingui } from '@lingui/react/macro';
import type { Planning } from '../../api/schemas.ts';
import { useSession } from '../../api/session.ts';
import { shortDate } from '../../format/civil-date.ts';
import { personName } from '../../format/person-name.ts';
import { placeOf } from '../../territory/place.ts';

/** Why a date does not suit, from when it would, and who says so. */
export function ObjectionReason({ objection }: { objection: Planning['ObjectionInBrief'] }) {
  const { i18n } = useLingui();
  const { today } = useSession();
  const day = (date: string) => shortDate(date, i18n.locale, today);
  const { planned, notBefore, reason, by } = objection;
  const start = day(planned.start);
  return (
    <>
      <p className="small">
        <Trans>
          Prévu le {start}. Motif : {reason}
        </Trans>{' '}
        {notBefore !== null && <Trans>Propose : pas avant le {day(notBefore)}.</Trans>}
      </p>
      <p className="small muted">
        {placeOf(objection.region)}
        {by !== null && `, ${personName(by)}`}
      </p>
    </>
  );
}
