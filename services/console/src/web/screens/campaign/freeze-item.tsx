// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans, useLingui } from '@lingui/react/macro';
import type { Planning } from '../../api/schemas.ts';
import { useSession } from '../../api/session.ts';
import { shortDate } from '../../format/civil-date.ts';
import { listOf } from '../../format/list-of.ts';
import { personName } from '../../format/person-name.ts';
import { PersonNames } from '../../sentences/person-names.tsx';
import { placeOf } from '../../territory/place.ts';
import { FREEZE_ACTS, freezeTagWords, repeatWords } from '../../words/freeze-words.ts';
import { FreezeActions } from './freeze-actions.tsx';
import { FreezeExceptions } from './freeze-exceptions.tsx';
import { FreezeState } from './freeze-state.tsx';

type Props = { freeze: Planning['Freeze']; departments: Planning['CampaignDepartment'][] };

/** A freeze: where, what, why, by whom, until when, who can lift it, and what passes. */
export function FreezeItem({ freeze, departments }: Props) {
  const { i18n } = useLingui();
  const { today } = useSession();
  const place = placeOf(freeze.organisation);
  const where = freeze.tag === null ? place : `${place}, ${freezeTagWords(i18n, freeze.tag)}`;
  const acts = listOf(
    freeze.forbids.map((act) => i18n._(FREEZE_ACTS[act])),
    i18n.locale,
  );
  const day = (date: string) => shortDate(date, i18n.locale, today);
  return (
    <li>
      <div>
        <h3 className="sub-title">{where}</h3>
        <p>
          <FreezeState freeze={freeze} />
        </p>
        <p className="small">
          {freeze.kind === 'allow' ? (
            <Trans>
              Permis dans ses fenêtres seulement : {acts}. Motif : {freeze.reason}
            </Trans>
          ) : (
            <Trans>
              Interdit : {acts}. Motif : {freeze.reason}
            </Trans>
          )}
        </p>
        <p className="small muted">
          {freeze.rrule !== null && (
            <>
              <Trans>
                Se répète {repeatWords(i18n, freeze.rrule)} jusqu’au {day(freeze.endsOn)}.
              </Trans>{' '}
            </>
          )}
          {freeze.owner !== null && (
            <>
              <Trans>Posé par {personName(freeze.owner)}.</Trans>{' '}
            </>
          )}
          {freeze.ended === null && (
            <>
              <Trans>Peut le lever :</Trans> <PersonNames people={freeze.whoCanAct} where />
            </>
          )}
        </p>
        <FreezeExceptions freeze={freeze} />
        {freeze.allowed.length > 0 && <FreezeActions freeze={freeze} departments={departments} />}
      </div>
    </li>
  );
}
