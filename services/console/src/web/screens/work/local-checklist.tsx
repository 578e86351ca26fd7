// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { beginLocalTask, localTasksQuery } from '../../api/local-queries.ts';
import type { Planning } from '../../api/schemas.ts';
import { useCommand } from '../../api/use-command.ts';
import { PlaybookText } from '../../sentences/playbook-text.tsx';
import { WaitingSentence } from '../../sentences/waiting-sentence.tsx';
import { ActionError } from '../../ui/action-error.tsx';
import { Button } from '../../ui/button.tsx';
import { Panel } from '../../ui/panel.tsx';
import { StateLabel } from '../../ui/state-label.tsx';
import { TASK_LABELS } from '../../words/task-words.ts';

type Props = { campaignId: string; organisationId: string; today: string };

/** What an association can do in the campaign of its department, begun or not. */
export function LocalChecklist({ campaignId, organisationId, today }: Props) {
  const navigate = useNavigate();
  const { data: tasks } = useQuery(localTasksQuery(campaignId, organisationId));
  const begin = useCommand(
    'planning',
    (template: string) => beginLocalTask(campaignId, organisationId, template),
    ({ id }) => void navigate({ to: '/taches/$taskId', params: { taskId: id } }),
  );
  if (tasks === undefined || tasks.length === 0) return null;
  return (
    <Panel
      title={<Trans>La liste de votre association</Trans>}
      hint={<Trans>Chaque association la suit à son rythme, quand la tâche est prête.</Trans>}
    >
      {begin.error !== null && <ActionError error={begin.error} />}
      <ul className="rows">
        {tasks.map((task) => (
          <li key={task.template}>
            <div>
              <Title task={task} />
              {task.waitingFor[0] !== undefined && (
                <span>
                  <Trans>attend :</Trans>{' '}
                  <WaitingSentence waiting={task.waitingFor[0]} today={today} />
                </span>
              )}
              {task.allowed.includes('begin') && (
                <p className="actions">
                  <Button
                    pending={begin.isPending && begin.variables === task.template}
                    onClick={() => begin.mutate(task.template)}
                  >
                    <Trans>Commencer cette tâche</Trans>
                  </Button>
                </p>
              )}
            </div>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function Title({ task }: { task: Planning['LocalTask'] }) {
  const { i18n } = useLingui();
  const words = TASK_LABELS[task.state];
  return (
    <b>
      {task.taskId === null ? (
        <PlaybookText text={task.title} />
      ) : (
        <Link to="/taches/$taskId" params={{ taskId: task.taskId }}>
          <PlaybookText text={task.title} />
        </Link>
      )}{' '}
      <StateLabel tone={words.tone} glyph={words.glyph}>
        {i18n._(words.label)}
      </StateLabel>
    </b>
  );
}
