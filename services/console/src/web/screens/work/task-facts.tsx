// SPDX-License-Identifier: AGPL-3.0-or-later
import { Plural, Trans } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import type { Planning } from '../../api/schemas.ts';
import { isGiven } from '../../format/is-given.ts';
import { personName } from '../../format/person-name.ts';
import { useSession } from '../../api/session.ts';
import { PlaybookText } from '../../sentences/playbook-text.tsx';
import { Note } from '../../ui/note.tsx';
import { BindingSentence } from '../../sentences/binding-sentence.tsx';
import { BlockedFacts } from './blocked-facts.tsx';
import { RolesFacts } from './roles-facts.tsx';
import { WaitingSentence } from '../../sentences/waiting-sentence.tsx';

/** Why, with whom, how, and what holds the date. */
export function TaskFacts({ task }: { task: Planning['Task'] }) {
  const { today } = useSession();
  const { gate, successors } = task.why;
  return (
    <>
      {isGiven(task.refusal) && (
        <Note tone="late" className="end">
          <p>
            <b>
              <Trans>À reprendre :</Trans>
            </b>{' '}
            {task.refusal.text}
          </p>
          {task.refusal.by !== null && <p className="meta">{personName(task.refusal.by)}</p>}
        </Note>
      )}
      <dl className="kv why">
        {task.blocked !== null && <BlockedFacts blocked={task.blocked} />}
        <dt>
          <Trans>Pourquoi</Trans>
        </dt>
        <dd>
          {gate !== null && (
            <Trans>
              Le jalon{' '}
              <Link to="/jalons/$gateId" params={{ gateId: gate.id }}>
                <PlaybookText text={gate.title} />
              </Link>{' '}
              en a besoin.
            </Trans>
          )}{' '}
          {successors > 0 ? (
            <Plural
              value={successors}
              one="Une étape attend celle-ci."
              other="# étapes attendent celle-ci."
            />
          ) : (
            gate === null && (
              <Trans>Elle fait partie du plan type ; rien d’autre ne l’attend.</Trans>
            )
          )}
        </dd>
        <RolesFacts roles={task.roles} />
        {task.waitingFor.length > 0 && (
          <>
            <dt>
              <Trans>Attend</Trans>
            </dt>
            <dd>
              <ul>
                {task.waitingFor.map((waiting) => (
                  <li key={`${waiting.kind}-${waiting.id}-${waiting.template}`}>
                    <WaitingSentence waiting={waiting} today={today} />
                  </li>
                ))}
              </ul>
            </dd>
          </>
        )}
        {task.endWaits.length > 0 && (
          <>
            <dt>
              <Trans>Ne se déclare pas avant</Trans>
            </dt>
            <dd>
              <ul>
                {task.endWaits.map((waiting) => (
                  <li key={`${waiting.kind}-${waiting.id}-${waiting.template}`}>
                    <WaitingSentence waiting={waiting} today={today} />
                  </li>
                ))}
              </ul>
            </dd>
          </>
        )}
        {task.instructions !== null && (
          <>
            <dt>
              <Trans>Mode d’emploi</Trans>
            </dt>
            <dd className="pre">
              <PlaybookText text={task.instructions} />
            </dd>
          </>
        )}
        <dt>
          <Trans>Preuve demandée</Trans>
        </dt>
        <dd>
          <PlaybookText text={task.evidenceText} />
        </dd>
        {task.startReason !== null && (
          <>
            <dt>
              <Trans>Ce qui tient la date</Trans>
            </dt>
            <dd>
              <BindingSentence binding={task.startReason} today={today} />{' '}
              {task.endReason !== null && (
                <BindingSentence binding={task.endReason} today={today} />
              )}
            </dd>
          </>
        )}
      </dl>
    </>
  );
}
