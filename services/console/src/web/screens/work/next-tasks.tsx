// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import type { Planning } from '../../api/schemas.ts';
import { useHat, useSession } from '../../api/session.ts';
import { shortDate } from '../../format/civil-date.ts';
import { WaitingSentence } from '../../sentences/waiting-sentence.tsx';
import { PlaybookText } from '../../sentences/playbook-text.tsx';
import { placeOf } from '../../territory/place.ts';
import { Glyph } from '../../ui/glyph.tsx';
import { Panel } from '../../ui/panel.tsx';
import { OfWave } from './of-wave.tsx';

/** What comes next, and what each waits for. */
export function NextTasks({ tasks }: { tasks: Planning['TaskSummary'][] }) {
  const { i18n } = useLingui();
  const { today } = useSession();
  const hat = useHat();
  if (tasks.length === 0) return null;
  return (
    <Panel title={<Trans>Ensuite</Trans>}>
      <ul className="rows">
        {tasks.map((task) => (
          <li key={task.id}>
            <Glyph name="todo" tone="todo" />
            <div>
              <b>
                <Link to="/taches/$taskId" params={{ taskId: task.id }}>
                  <PlaybookText text={task.title} />
                </Link>
                <OfWave task={task} />
                {hat !== null && task.organisation.id !== hat.organisation.id && (
                  <span className="meta"> · {placeOf(task.organisation)}</span>
                )}
              </b>
              {task.waitingFor[0] !== undefined && (
                <span>
                  <Trans>attend :</Trans>{' '}
                  <WaitingSentence waiting={task.waitingFor[0]} today={today} />
                </span>
              )}
            </div>
            {task.start !== null && (
              <time dateTime={task.start}>{shortDate(task.start, i18n.locale, today)}</time>
            )}
          </li>
        ))}
      </ul>
    </Panel>
  );
}
