// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { importQuery } from '../../api/import-queries.ts';
import { useSession } from '../../api/session.ts';
import { shortInstant } from '../../format/instant.ts';
import { personName } from '../../format/person-name.ts';
import { Failure } from '../../ui/failure.tsx';
import { Loading } from '../../ui/loading.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { ImportEnd } from './import-end.tsx';
import { ImportLabel } from './import-label.tsx';
import { ImportLead } from './import-lead.tsx';
import { ImportSteps } from './import-steps.tsx';
import { ImportersOnly } from './importers-only.tsx';
import './imports.css';
import { RemarkList } from './remark-list.tsx';

/** One import: what its check said, what to decide, how far it is. */
export function ImportScreen() {
  const { importId } = useParams({ from: '/imports/$importId' });
  return (
    <ImportersOnly>
      <ImportView key={importId} importId={importId} />
    </ImportersOnly>
  );
}

function ImportView({ importId }: { importId: string }) {
  const { t, i18n } = useLingui();
  const { today } = useSession();
  const { data, error, refetch } = useQuery(importQuery(importId));
  const failure = error !== null && <Failure error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return failure || <Loading />;
  const who = personName(data.person);
  const when = shortInstant(data.createdAt, i18n.locale, today);
  return (
    <>
      <PageHead
        title={data.fileName ?? t`Fichier sans nom`}
        crumb={
          <nav className="crumb" aria-label={t`Fil d’Ariane`}>
            <Link to="/imports">
              <Trans>Imports</Trans>
            </Link>{' '}
            › {data.organisation.name}
          </nav>
        }
        meta={
          <>
            <ImportLabel of={data} />{' '}
            <Trans>
              vérifié par {who}, le {when}
            </Trans>
          </>
        }
        lead={<ImportLead of={data} />}
      />
      {failure}
      <ImportEnd of={data} />
      <div className="grid">
        <ImportSteps of={data} />
        <RemarkList of={data} />
      </div>
    </>
  );
}
