// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans, useLingui } from '@lingui/react/macro';
import type { Planning } from '../../api/schemas.ts';
import { useSession } from '../../api/session.ts';
import { shortDate } from '../../format/civil-date.ts';
import { civilDay } from '../../format/instant.ts';
import { personName } from '../../format/person-name.ts';
import { StateLabel } from '../../ui/state-label.tsx';

/** Whether a freeze runs, is lifted, is to come or is over; whether windows are open. */
export function FreezeState({ freeze }: { freeze: Planning['Freeze'] }) {
  const { i18n } = useLingui();
  const { today } = useSession();
  const day = (date: string) => shortDate(date, i18n.locale, today);
  const { running, next, ended, exceptions } = freeze;
  const lifted = exceptions.find((one) => one.inForce && one.organisation === null);
  if (ended !== null) {
    const by = ended.by === null ? '' : personName(ended.by);
    return (
      <StateLabel tone="todo" glyph="todo">
        <Trans>
          Terminé le {day(civilDay(ended.at))} par {by} : {ended.text}
        </Trans>
      </StateLabel>
    );
  }
  if (running !== null && lifted !== undefined) {
    return (
      <StateLabel tone="late" glyph="late">
        <Trans>Levé pour tous jusqu’au {day(lifted.until)}</Trans>
      </StateLabel>
    );
  }
  if (freeze.kind === 'allow' && running !== null) {
    return (
      <StateLabel tone="hold" glyph="hold">
        <Trans>Fermé jusqu’au {day(running.lastDay)}</Trans>
      </StateLabel>
    );
  }
  if (freeze.kind === 'allow' && freeze.endsOn >= today) {
    return (
      <StateLabel tone="live" glyph="live">
        {next === null ? (
          <Trans>Ouvert</Trans>
        ) : (
          <Trans>Ouvert, se referme le {day(next.firstDay)}</Trans>
        )}
      </StateLabel>
    );
  }
  if (running !== null) {
    return (
      <StateLabel tone="hold" glyph="hold">
        <Trans>En cours jusqu’au {day(running.lastDay)}</Trans>
      </StateLabel>
    );
  }
  if (next !== null) {
    return (
      <StateLabel tone="prep" glyph="prep">
        <Trans>
          Prévu du {day(next.firstDay)} au {day(next.lastDay)}
        </Trans>
      </StateLabel>
    );
  }
  return (
    <StateLabel tone="todo" glyph="todo">
      <Trans>Fini depuis le {day(freeze.endsOn)}</Trans>
    </StateLabel>
  );
}
