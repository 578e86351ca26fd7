// SPDX-License-Identifier: AGPL-3.0-or-later
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type { Planning } from '../../api/schemas.ts';
import { useSession } from '../../api/session.ts';
import { shortDate } from '../../format/civil-date.ts';
import { driftOf } from './drift.ts';
import { DriftLong } from './drift-words.tsx';

/** When it ends, how far that is from the reference, how much is late. */
export function TimelineLead({ timeline }: { timeline: Planning['Timeline'] }) {
  const { i18n } = useLingui();
  const { today } = useSession();
  const { end, referenceEnd, items, chain } = timeline;
  if (end === null) return <Trans>Rien n’est encore daté.</Trans>;
  const date = shortDate(end, i18n.locale, today);
  const late = items.filter((item) => item.late).length;
  const drift = <DriftLong drift={driftOf(referenceEnd, end)} />;
  return (
    <>
      <b>
        <Trans>
          Tout finit le {date}, {drift}.
        </Trans>
      </b>{' '}
      {chain.length > 0 && (
        <Plural
          value={chain.length}
          one="Une étape fixe cette date."
          other="# étapes qui s’enchaînent fixent cette date."
        />
      )}{' '}
      {late > 0 && (
        <Plural value={late} one="Une étape est en retard." other="# étapes sont en retard." />
      )}
    </>
  );
}
