// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans, useLingui } from '@lingui/react/macro';
import type { Planning } from '../../api/schemas.ts';
import { useSession } from '../../api/session.ts';
import { shortDate } from '../../format/civil-date.ts';
import { personName } from '../../format/person-name.ts';
import { NodeName } from '../../sentences/node-name.tsx';
import { placeOf } from '../../territory/place.ts';
import { ObjectionActions } from './objection-actions.tsx';
import { ObjectionState } from './objection-state.tsx';

/** An objection: to which date, by whom, why, from when it would suit, and what was answered. */
export function ObjectionItem({ objection }: { objection: Planning['Objection'] }) {
  const { i18n } = useLingui();
  const { today } = useSession();
  const day = (date: string) => shortDate(date, i18n.locale, today);
  const { planned, notBefore, taken, answer, reason, by } = objection;
  const region = placeOf(objection.region);
  const start = day(planned.start);
  return (
    <li>
      <div>
        <h3 className="sub-title">
          <NodeName node={objection.node} />
        </h3>
        <p>
          <ObjectionState objection={objection} />
        </p>
        <p className="small">
          <Trans>
            Prévu le {start}. Motif : {reason}
          </Trans>{' '}
          {notBefore !== null && <Trans>Propose : pas avant le {day(notBefore)}.</Trans>}
        </p>
        <p className="small muted">
          {region}
          {by !== null && `, ${personName(by)}`}
        </p>
        {taken !== null && (
          <p className="small">
            <Trans>Retenu : pas avant le {day(taken)}.</Trans>
          </p>
        )}
        {answer !== null && answer.text !== '' && (
          <p className="small">
            <Trans>Réponse : {answer.text}</Trans>
          </p>
        )}
        <ObjectionActions objection={objection} />
      </div>
    </li>
  );
}
