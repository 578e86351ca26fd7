// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { playbookQuery } from '../../api/plan-queries.ts';
import type { Planning } from '../../api/schemas.ts';
import { useHat } from '../../api/session.ts';
import { inLanguage } from '../../i18n/in-language.ts';
import { leadsTo } from '../../shell/navigation.ts';
import { Failure } from '../../ui/failure.tsx';
import { Loading } from '../../ui/loading.tsx';
import { Note } from '../../ui/note.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { Panel } from '../../ui/panel.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { DraftPanel } from './draft-panel.tsx';
import './playbooks.css';
import { TaskEditForm } from './task-edit-form.tsx';
import { taskEdit, taskValues } from './task-values.ts';
import { useStoredEdits } from './use-stored-edits.ts';

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
  const [key, setKey] = useState(playbook.tasks[0]?.key ?? '');
  const { edits, change, clear } = useStoredEdits(playbook.id);
  const [published, setPublished] = useState<number | null>(null);
  const task = playbook.tasks.find((one) => one.key === key);
  const changed = playbook.tasks.flatMap((one) => {
    const values = edits[one.key];
    const edit = values === undefined ? null : taskEdit(one, values);
    return edit ?? [];
  });
  const keys = new Set(changed.map((one) => one.key));
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
      <Panel id="tache" title={<Trans>Une tâche du plan type</Trans>}>
        <SelectField
          id="edit-task"
          label={<Trans>Tâche</Trans>}
          value={key}
          onChange={(event) => setKey(event.currentTarget.value)}
        >
          {playbook.tasks.map((one) => (
            <option key={one.key} value={one.key}>
              {`${one.key} · ${inLanguage(one.title, i18n.locale)}${keys.has(one.key) ? ` (${t`changée`})` : ''}`}
            </option>
          ))}
        </SelectField>
        {task !== undefined && (
          <TaskEditForm
            key={task.key}
            values={edits[task.key] ?? taskValues(task)}
            onChange={(values) => change(task.key, values)}
          />
        )}
      </Panel>
      {published !== null && (
        <Note tone="live" said="politely">
          <p>
            <Trans>La version {published} est publiée.</Trans>{' '}
            <Link to="/plans-types">
              <Trans>Voir les versions</Trans>
            </Link>
          </p>
        </Note>
      )}
      <DraftPanel
        key={JSON.stringify(changed)}
        playbook={playbook}
        edits={changed}
        onPublished={(made) => {
          clear();
          setPublished(made);
        }}
      />
    </>
  );
}
