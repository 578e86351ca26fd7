// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { playbookQuery } from '../../../api/plan-queries.ts';
import type { Planning } from '../../../api/schemas.ts';
import { useHat } from '../../../api/session.ts';
import { inLanguage } from '../../../i18n/in-language.ts';
import { Failure } from '../../../ui/failure.tsx';
import { Loading } from '../../../ui/loading.tsx';
import { Note } from '../../../ui/note.tsx';
import { PageHead } from '../../../ui/page-head.tsx';
import { mayAuthor } from '../may-author.ts';
import { DraftEditor } from './draft-editor.tsx';
import './edit.css';

/** The next version of a playbook, task by task in a form. */
export function EditScreen() {
  const { playbookId } = useParams({ from: '/plans-types/$playbookId/modifier' });
  const hat = useHat();
  const { data, error, refetch } = useQuery(playbookQuery(playbookId));
  const baseId = data?.base?.id ?? null;
  const base = useQuery({ ...playbookQuery(baseId ?? ''), enabled: baseId !== null });
  const failed = data === undefined ? error : base.error;
  if (failed !== null) {
    return (
      <Failure
        error={failed}
        onRetry={() => void (data === undefined ? refetch() : base.refetch())}
      />
    );
  }
  if (data === undefined || (baseId !== null && base.data === undefined)) return <Loading />;
  if (!mayAuthor(hat, data)) return <NotAuthor />;
  return <Edit key={data.id} playbook={data} base={base.data ?? null} />;
}

function NotAuthor() {
  const { t } = useLingui();
  return (
    <>
      <PageHead title={t`Préparer la version suivante`} />
      <Note>
        <p>
          <Trans>
            Seule la coordination de sa structure peut modifier un plan type. Changez de casquette
            pour y travailler.
          </Trans>
        </p>
      </Note>
    </>
  );
}

type Whole = Planning['Playbook'];

function Edit({ playbook, base }: { playbook: Whole; base: Whole | null }) {
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
              Vos changements restent dans ce navigateur jusqu’à ce que vous enregistriez le
              brouillon ou le publiiez.
            </Trans>
          </>
        }
      />
      <DraftEditor playbook={playbook} base={base} />
    </>
  );
}
