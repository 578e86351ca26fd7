// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { toolTasksQuery } from '../../api/departure-queries.ts';
import { personName } from '../../format/person-name.ts';
import { Empty } from '../../ui/empty.tsx';
import { Failure } from '../../ui/failure.tsx';
import { Loading } from '../../ui/loading.tsx';
import { Panel } from '../../ui/panel.tsx';
import { ConfirmForm } from './confirm-form.tsx';
import { ToolTaskFacts } from './tool-task-facts.tsx';

/** For a hoster: the accounts to remove from its tools, oldest first. */
export function ToolTaskPanel({ hosterId }: { hosterId: string }) {
  const { data, error, refetch } = useQuery(toolTasksQuery(hosterId));
  return (
    <Panel
      className="c12 yours"
      title={<Trans>Comptes à retirer de vos outils</Trans>}
      hint={<Trans>Retirez le compte dans l’outil, puis confirmez-le ici.</Trans>}
    >
      {error !== null && <Failure error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null && <Loading />}
      {data?.total === 0 && (
        <Empty>
          <Trans>Rien n’attend : aucun départ ne concerne vos outils.</Trans>
        </Empty>
      )}
      {data !== undefined && data.total > 0 && (
        <ul className="plain-list">
          {data.items.map((task) => (
            <li key={task.id}>
              <span className="line">
                {task.person === null ? task.organisation.name : personName(task.person)}
              </span>
              <ToolTaskFacts task={task} />
              <ConfirmForm task={task} />
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}
