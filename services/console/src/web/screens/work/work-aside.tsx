// SPDX-License-Identifier: AGPL-3.0-or-later
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import type { Planning } from '../../api/schemas.ts';
import { isGiven } from '../../format/is-given.ts';
import { personName } from '../../format/person-name.ts';
import { useSession } from '../../api/session.ts';
import { daysBetween, longDate, shortDate } from '../../format/civil-date.ts';
import { AwayUntil } from '../../sentences/away-until.tsx';
import { BindingSentence } from '../../sentences/binding-sentence.tsx';
import { LateBy } from '../../sentences/late-by.tsx';
import { PlaybookText } from '../../sentences/playbook-text.tsx';
import { placeOf } from '../../territory/place.ts';
import { Glyph } from '../../ui/glyph.tsx';
import { Panel } from '../../ui/panel.tsx';
import { PersonLine } from '../../ui/person-line.tsx';
import { Strip } from '../../ui/strip.tsx';
import { roleWords } from '../../words/role-words.ts';
import { TASK_LABELS } from '../../words/task-words.ts';
import type { MandateRole } from '@essaim/kernel';
import { AbsencePanel } from './absence-panel.tsx';
import { FeedPanel } from './feed-panel.tsx';
import { LocalCounters } from './local-counters.tsx';
import { DateList } from './date-list.tsx';
import { SheetPanel } from './sheet-panel.tsx';
import { ObjectionAnswers } from './objection-answers.tsx';
import { OfWave } from './of-wave.tsx';

const RECENT_DAYS = 60;

/** Where the organisation stands: progress, dates, whom to ask, what was done lately. */
export function WorkAside({ work }: { work: Planning['Work'] }) {
  const { i18n } = useLingui();
  const { accepted, total, labels } = work.progress;
  const recent = work.recent.filter(
    ({ doneOn }) => doneOn === null || daysBetween(doneOn, work.today) <= RECENT_DAYS,
  );
  return (
    <>
      {total > 0 && (
        <Panel
          title={
            <Plural
              value={accepted}
              _0={`Aucune tâche sur ${total} n’est acceptée`}
              one={`# tâche sur ${total} est acceptée`}
              other={`# tâches sur ${total} sont acceptées`}
            />
          }
        >
          <Strip big tones={labels.map((label) => TASK_LABELS[label].tone)} />
          {work.live !== null && <LiveDate live={work.live} today={work.today} />}
        </Panel>
      )}
      {work.dates.length > 0 && <DateList dates={work.dates} />}
      {work.campaign !== null && work.organisation.tier === 'departmental' && (
        <LocalCounters campaignId={work.campaign.id} organisationId={work.organisation.id} />
      )}
      {work.contacts.length > 0 && (
        <Panel title={<Trans>À qui demander</Trans>}>
          <ul className="people">
            {work.contacts.map((person) => (
              <li key={`${person.id}-${person.role ?? ''}`}>
                <PersonLine name={personName(person)}>
                  <span>
                    {isGiven(person.role) && i18n._(roleWords(person.role as MandateRole))}
                    {isGiven(person.organisation) && `, ${placeOf(person.organisation)}`}
                    <AwayUntil person={person} />
                  </span>
                  {isGiven(person.email) && (
                    <a href={`mailto:${person.email}`}>
                      <Trans>Écrire</Trans>
                      <span className="vh"> {personName(person)}</span>
                    </a>
                  )}
                </PersonLine>
              </li>
            ))}
          </ul>
        </Panel>
      )}
      {work.answers.length > 0 && <ObjectionAnswers answers={work.answers} />}
      <FeedPanel organisation={work.organisation} />
      <AbsencePanel />
      <SheetPanel />
      {recent.length > 0 && <Recent tasks={recent} />}
    </>
  );
}

type Live = NonNullable<Planning['Work']['live']>;

function LiveDate({ live, today }: { live: Live; today: string }) {
  const { i18n } = useLingui();
  return (
    <>
      <p className="fig">
        <span>
          {live.opened ? (
            <Trans>Ouverture à toutes les associations</Trans>
          ) : (
            <Trans>Mise en service prévue</Trans>
          )}
        </span>
        <b>
          <time dateTime={live.date}>{longDate(live.date, i18n.locale, today)}</time>
        </b>
      </p>
      {!live.opened && (
        <p className="small muted">
          <LateBy planned={live.date} />{' '}
          {live.commitment === 'firm' ? (
            <Trans>Date ferme.</Trans>
          ) : (
            <Trans>Date provisoire : la composition de la vague n’est pas arrêtée.</Trans>
          )}{' '}
          {live.startReason !== null && (
            <>
              <b>
                <Trans>Pourquoi cette date ?</Trans>
              </b>{' '}
              <BindingSentence binding={live.startReason} today={today} />
            </>
          )}
        </p>
      )}
    </>
  );
}

function Recent({ tasks }: { tasks: Planning['TaskSummary'][] }) {
  const { i18n } = useLingui();
  const { today } = useSession();
  return (
    <Panel title={<Trans>Fait récemment</Trans>}>
      <ul className="rows">
        {tasks.map((task) => {
          const words = TASK_LABELS[task.label];
          return (
            <li key={task.id}>
              <Glyph name={words.glyph} tone={words.tone} />
              <div>
                <b>
                  <Link to="/taches/$taskId" params={{ taskId: task.id }}>
                    <PlaybookText text={task.title} />
                  </Link>
                  <OfWave task={task} />
                </b>
                <span>
                  {i18n._(words.label)}
                  {task.doneOn !== null && `, ${shortDate(task.doneOn, i18n.locale, today)}`}
                </span>
              </div>
            </li>
          );
        })}
      </ul>
    </Panel>
  );
}
