// SPDX-License-Identifier: AGPL-3.0-or-later
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import type { Planning } from '../../api/schemas.ts';
import { useSession } from '../../api/session.ts';
import { shortDate } from '../../format/civil-date.ts';
import { civilDay } from '../../format/instant.ts';
import { isGiven } from '../../format/is-given.ts';
import { PersonNames } from '../../sentences/person-names.tsx';
import { PlaybookText } from '../../sentences/playbook-text.tsx';
import { placeOf } from '../../territory/place.ts';
import { buttonClass } from '../../ui/button.tsx';
import { StateLabel } from '../../ui/state-label.tsx';
import { ObjectionDecision } from '../objection/objection-decision.tsx';
import { AnswerRequest } from '../work/answer-request.tsx';
import { RequestShown } from '../work/request-shown.tsx';
import { PlannedWords } from './planned-words.tsx';
import { StepWords } from './step-words.tsx';
import { WaveGateDecision } from './wave-gate-decision.tsx';

/** A word that is waited for: whose, since when, and the way to say it. */
export function DecisionCard({ decision }: { decision: Planning['Decision'] }) {
  const { i18n } = useLingui();
  const { today } = useSession();
  const since = shortDate(civilDay(decision.since), i18n.locale, today);
  const place = decision.organisation === null ? null : placeOf(decision.organisation);
  const wave = decision.wave;
  const { met, total } = decision;
  return (
    <>
      <p className="dec-top">
        {decision.mine ? (
          <StateLabel tone="you" glyph="gate">
            <Trans>À vous de décider</Trans>
          </StateLabel>
        ) : (
          <StateLabel tone="todo" glyph="gate">
            <StepWords step={decision.step} />
          </StateLabel>
        )}
        <span className="meta">
          <Trans>depuis le {since}</Trans>
        </span>
      </p>
      <h3>
        <PlaybookText text={decision.title} />
        {place !== null && ` · ${place}`}
        {place === null && wave !== null && (
          <>
            {' · '}
            <Trans>vague {wave}</Trans>
          </>
        )}
      </h3>
      {decision.kind === 'gate' && met !== null && total !== null && (
        <p className="small">
          <Plural
            value={met}
            one={`# critère sur ${total} est réuni.`}
            other={`# critères sur ${total} sont réunis.`}
          />
        </p>
      )}
      {isGiven(decision.planned) && (
        <p className="meta">
          <PlannedWords planned={decision.planned} />
        </p>
      )}
      {!decision.mine && (
        <p className="small">
          <Trans>Peut décider :</Trans> <PersonNames people={decision.whoCanAct} where />
        </p>
      )}
      {decision.kind === 'gate' && (
        <p className="actions end">
          <Link
            className={buttonClass(decision.mine ? 'main' : 'plain')}
            to="/jalons/$gateId"
            params={{ gateId: decision.id }}
          >
            <Trans>Examiner le jalon</Trans>
          </Link>
        </p>
      )}
      {isGiven(decision.waveGate) && <WaveGateDecision gate={decision.waveGate} />}
      {isGiven(decision.objection) && <ObjectionDecision objection={decision.objection} />}
      {isGiven(decision.request) && (
        <>
          <RequestShown request={decision.request} />
          <p className="small">
            <Link to="/taches/$taskId" params={{ taskId: decision.request.task.id }}>
              <Trans>Ouvrir la tâche</Trans>
            </Link>
          </p>
          {decision.mine && decision.request.answer === null && (
            <AnswerRequest requestId={decision.request.id} />
          )}
        </>
      )}
    </>
  );
}
