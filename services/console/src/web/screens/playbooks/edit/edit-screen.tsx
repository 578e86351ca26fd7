// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { playbookQuery } from '../../../api/plan-queries.ts';
import type { Planning } from '../../../api/schemas.ts';
import { useHat } from '../../../api/session.ts';
import { inLanguage } from '../../../i18n/in-language.ts';
import { leadsTo } from '../../../shell/navigation.ts';
import { Failure } from '../../../ui/failure.tsx';
import { Loading } from '../../../ui/loading.tsx';
import { Note } from '../../../ui/note.tsx';
import { PageHead } from '../../../ui/page-head.tsx';
import { DraftEditor } from './draft-editor.tsx';
import './edit.css';

/** The next version of a playbook, task by task in a form. */
export function EditScreen() {
  const { playbookId } = useParams({ from: '/plans-types/$playbookId/modifier' });
  const mayPublish = leadsTo(useHat(), 'workshop');
  const { data, error, refetch } = useQuery({ ...playbookQuery(playbookId), enabled: mayPublish });
  if (!mayPublish) {
    return (
      <Note>
        <p>
          <Trans>
            Un plan type se modifie avec la casquette de la coordination nationale. Changez de
            casquette pour y travailler.
          </Trans>
        </p>
      </Note>
    );
  }
  if (error !== null && data === undefined) {
    return <Failure error={error} onRetry={() => void refetch()} />;
  }
  return data === undefined ? <Loading /> : <Edit key={data.id} playbook={data} />;
}

function Edit({ playbook }: { playbook: Planning['Playbook'] }) {
  const { t, i18n } = useLingui();
  const { version } = playbook;
  return (
    <>
      <PageHead
        title={t`Préparer la version suivante`}
        crumb={
          <p className="crumb">
            <Link to="/plans-types">
              <Trans>Plans types</Trans>
            </Link>{' '}
            › {inLanguage(playbook.title, i18n.locale)}, <Trans>version {version}</Trans>
          </p>
        }
        lead={
          <>
            <b>
              <Trans>La version {version} ne change pas.</Trans>
            </b>{' '}
            <Trans>
              Vos changements restent dans ce navigateur jusqu’à ce que vous les publiiez.
            </Trans>
          </>
        }
      />
      <DraftEditor playbook={playbook} />
    </>
  );
}
