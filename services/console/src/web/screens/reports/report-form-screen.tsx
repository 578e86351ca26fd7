// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { launcherQuery } from '../../api/launcher-query.ts';
import { Failure } from '../../ui/failure.tsx';
import { Loading } from '../../ui/loading.tsx';
import { Note } from '../../ui/note.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { KnownProblems } from './known-problems.tsx';
import { ReportForm } from './report-form.tsx';

/** Reports a problem with a tool: what is known first, then the person's own words. */
export function ReportFormScreen() {
  const { t } = useLingui();
  const { instanceId } = useParams({ from: '/signaler/$instanceId' });
  const { data, error, refetch } = useQuery(launcherQuery);
  if (error !== null && data === undefined) {
    return <Failure error={error} onRetry={() => void refetch()} />;
  }
  if (data === undefined) return <Loading />;
  const tool = data.tools.find((one) => one.instanceId === instanceId);
  if (tool === undefined) {
    return (
      <Note>
        <p>
          <Trans>Cet outil n’est pas dans votre liste. Choisissez-le dans « Mes outils ».</Trans>
        </p>
      </Note>
    );
  }
  const { name } = tool;
  return (
    <>
      <PageHead title={t`Un problème avec ${name}`} />
      <div className="grid">
        <div className="c8 stack">
          <KnownProblems tool={tool} />
          <ReportForm tool={tool} />
        </div>
      </div>
    </>
  );
}
