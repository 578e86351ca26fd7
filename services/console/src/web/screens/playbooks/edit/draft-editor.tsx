// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { flushSync } from 'react-dom';
import type { Planning } from '../../../api/schemas.ts';
import { inLanguage } from '../../../i18n/in-language.ts';
import { Empty } from '../../../ui/empty.tsx';
import { focusField } from '../../../ui/focus-field.ts';
import { Note } from '../../../ui/note.tsx';
import { Panel } from '../../../ui/panel.tsx';
import { AddTask } from './add-task.tsx';
import { DraftPanel } from './draft-panel.tsx';
import {
  type Draft,
  draftEdit,
  draftTasks,
  NO_DRAFT,
  withoutTask,
  withTask,
  withTaskBack,
  withValues,
} from './draft.ts';
import { OtherVersions } from './other-versions.tsx';
import { referencesTo } from './references.ts';
import { RemovedTasks } from './removed-tasks.tsx';
import { RemoveTask } from './remove-task.tsx';
import { SaveDraft } from './save-draft.tsx';
import { SharedDraft } from './shared-draft.tsx';
import { isEmptyDraft } from './stored-draft.ts';
import { TaskChooser } from './task-chooser.tsx';
import { TaskForm } from './task-form.tsx';
import { useDraft } from './use-draft.ts';
import { useFaults } from './use-faults.ts';
import { YamlNote } from './yaml-note.tsx';

type Whole = Planning['Playbook'];

/**
 * The tasks of the next version of a playbook, one at a time.
 * @param base the national version that an own playbook comes from: its tasks are not changed
 */
export function DraftEditor({ playbook, base }: { playbook: Whole; base: Whole | null }) {
  const { i18n } = useLingui();
  const [draft, setDraft] = useDraft(playbook.id);
  const [chosen, setChosen] = useState('');
  const [published, setPublished] = useState<number | null>(null);
  const [doubtful, setDoubtful] = useState<readonly string[]>([]);
  const keys = doubtful.join(', ');
  const open = (next: Draft, toReread: readonly string[]) => {
    setDoubtful(toReread);
    setDraft(next);
  };
  const tasks = draftTasks(playbook, draft);
  const faults = useFaults(tasks);
  const isOwn = ({ key }: { key: string }) => base?.tasks.every((one) => one.key !== key) ?? true;
  const own = tasks.filter(isOwn);
  const task = own.find(({ key }) => key === chosen) ?? own[0];
  const titleOf = (fr: string, en: string) => inLanguage({ fr, en: en || fr }, i18n.locale);
  const named = tasks.map(({ key, values, edit, isNew }) => ({
    key,
    title: titleOf(values.titleFr, values.titleEn),
    tier: values.tier,
    isGate: false,
    isNew,
    isChanged: edit !== null,
  }));
  const gates = playbook.gates.map(({ key, title }) => ({
    key,
    title: inLanguage(title, i18n.locale),
    tier: 'departmental' as const,
    isGate: true,
  }));
  const go = (key: string, id: string) => {
    flushSync(() => setChosen(key));
    focusField(id);
  };
  return (
    <>
      <OtherVersions playbook={playbook} isEmpty={isEmptyDraft(draft)} onCarried={open} />
      <SharedDraft playbook={playbook} draft={draft} onOpen={open} />
      {doubtful.length > 0 && (
        <Note tone="move" said="politely">
          <p>
            <Trans>
              Vos changements sont repris. La nouvelle version change aussi {keys} : relisez-les.
            </Trans>
          </p>
        </Note>
      )}
      <Panel id="tache" title={<Trans>Une tâche du plan type</Trans>}>
        {task === undefined ? (
          <Empty>
            <Trans>Votre version n’a pas encore de tâche à elle.</Trans>
          </Empty>
        ) : (
          <TaskChooser tasks={named.filter(isOwn)} value={task.key} onChoose={setChosen} />
        )}
        <AddTask
          playbook={playbook}
          draft={draft}
          owner={playbook.owner?.tier ?? null}
          onAdd={(key, tier) => {
            flushSync(() => setDraft(withTask(draft, key, tier)));
            go(key, 'edit-titleFr');
          }}
        />
        {task !== undefined && (
          <>
            <TaskForm
              key={task.key}
              values={task.values}
              gates={playbook.gates}
              waitable={[...named.filter(({ key }) => key !== task.key), ...gates]}
              errorOf={(id) => faults.errorOf(task.key, id)}
              onChange={(some) => {
                setDraft(withValues(draft, task.key, { ...task.values, ...some }));
                faults.changed(task.key, some);
              }}
            />
            <RemoveTask
              taskKey={task.key}
              gate={task.values.gate}
              references={referencesTo(task.key, playbook, tasks)}
              onRemove={() => setDraft(withoutTask(draft, task.key))}
            />
          </>
        )}
      </Panel>
      {draft.removed.length > 0 && (
        <RemovedTasks
          tasks={playbook.tasks}
          removed={draft.removed}
          onPutBack={(key) => {
            flushSync(() => setDraft(withTaskBack(draft, key)));
            go(key, 'edit-task');
          }}
        />
      )}
      {base === null && <YamlNote />}
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
      {!isEmptyDraft(draft) && <SaveDraft playbookId={playbook.id} draft={draft} />}
      <DraftPanel
        playbook={playbook}
        edits={draftEdit(tasks, draft)}
        faults={faults}
        onGo={({ task: key, id }) => {
          if (key !== null && id !== null) go(key, id);
        }}
        onPublished={(made) => {
          setDraft(NO_DRAFT);
          setPublished(made);
        }}
      />
    </>
  );
}
