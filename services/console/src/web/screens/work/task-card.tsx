// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import type { Planning } from '../../api/schemas.ts';
import { useHat } from '../../api/session.ts';
import { PlaybookText } from '../../sentences/playbook-text.tsx';
import { placeOf } from '../../territory/place.ts';
import { Button, buttonClass } from '../../ui/button.tsx';
import { join } from '../../ui/join.ts';
import { BlockedFacts } from './blocked-facts.tsx';
import { NudgeLinks } from './nudge-links.tsx';
import { OfWave } from './of-wave.tsx';
import { TaskBody } from './task-body.tsx';
import { TaskMeta } from './task-meta.tsx';

type Props = { task: Planning['TaskSummary']; open: boolean; onToggle: () => void };

/** A task: what it is and until when; opened, all that is needed to do it. */
export function TaskCard({ task, open, onToggle }: Props) {
  const hat = useHat();
  const title = <PlaybookText text={task.title} />;
  const elsewhere = hat !== null && task.organisation.id !== hat.organisation.id;
  const blocked = task.state === 'blocked';
  return (
    <article className={join('panel task', open && 'open', blocked && 'blocked')}>
      <div className="t-head">
        <h3>
          <Link to="/taches/$taskId" params={{ taskId: task.id }}>
            {title}
          </Link>
          <OfWave task={task} />
        </h3>
        <TaskMeta task={task} place={elsewhere ? placeOf(task.organisation) : null} />
      </div>
      {open ? (
        <TaskBody taskId={task.id} />
      ) : (
        <>
          {task.blocked !== null && (
            <dl className="kv why">
              <BlockedFacts blocked={task.blocked} />
            </dl>
          )}
          <div className="actions end">
            <Button onClick={onToggle}>
              <Trans>
                Ouvrir la tâche<span className="vh"> : {title}</span>
              </Trans>
            </Button>
            {blocked && <NudgeLinks task={task} />}
            {blocked && (
              <Link
                className={buttonClass('quiet')}
                to="/fil"
                search={{ organisation: task.organisation.id }}
              >
                <Trans>Voir tout le fil</Trans>
              </Link>
            )}
          </div>
        </>
      )}
    </article>
  );
}
