// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { taskQuery } from '../../api/task-query.ts';
import { inLanguage } from '../../i18n/in-language.ts';
import { foreignLanguage } from '../../sentences/playbook-text.tsx';
import { placeOf } from '../../territory/place.ts';
import { Failure } from '../../ui/failure.tsx';
import { Loading } from '../../ui/loading.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { SubTitleLevel } from '../../ui/sub-title.tsx';
import { TaskBody } from './task-body.tsx';
import { OfWave } from './of-wave.tsx';
import { TaskMeta } from './task-meta.tsx';
import './work.css';

/** One task on a page of its own, to be linked to. */
export function TaskScreen() {
  const { t, i18n } = useLingui();
  const { taskId } = useParams({ from: '/taches/$taskId' });
  const { data: task, error, refetch } = useQuery(taskQuery(taskId));
  if (error !== null && task === undefined) {
    return <Failure error={error} onRetry={() => void refetch()} />;
  }
  if (task === undefined) return <Loading />;
  return (
    <>
      <PageHead
        title={inLanguage(task.title, i18n.locale)}
        titleLanguage={foreignLanguage(task.title, i18n.locale)}
        crumb={
          <nav className="crumb" aria-label={t`Fil d’Ariane`}>
            <Link to="/a-faire">
              <Trans>À faire</Trans>
            </Link>{' '}
            › {placeOf(task.organisation)} › {task.template}
            <OfWave task={task} />
          </nav>
        }
      />
      <article className="panel task end">
        <TaskMeta task={task} place={placeOf(task.organisation)} />
        <SubTitleLevel value={2}>
          <TaskBody taskId={taskId} />
        </SubTitleLevel>
      </article>
    </>
  );
}
