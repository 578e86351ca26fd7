// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans, useLingui } from '@lingui/react/macro';
import { useSession } from '../../api/session.ts';
import { fullDate, longDate } from '../../format/civil-date.ts';
import { LateBy } from '../../sentences/late-by.tsx';

/** When a decision was planned; a day that has passed says its year and how late one is. */
export function PlannedWords({ planned }: { planned: string }) {
  const { i18n } = useLingui();
  const { today } = useSession();
  const date =
    planned < today ? fullDate(planned, i18n.locale) : longDate(planned, i18n.locale, today);
  return (
    <>
      <Trans>Prévu le {date}.</Trans>{' '}
      <b>
        <LateBy planned={planned} />
      </b>
    </>
  );
}
