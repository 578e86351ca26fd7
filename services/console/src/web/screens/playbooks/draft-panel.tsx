// SPDX-License-Identifier: AGPL-3.0-or-later
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useMutation } from '@tanstack/react-query';
import { checkEdits, publishEdits } from '../../api/playbook-commands.ts';
import type { Planning } from '../../api/schemas.ts';
import { useCommand } from '../../api/use-command.ts';
import { ActionError } from '../../ui/action-error.tsx';
import { Button } from '../../ui/button.tsx';
import { Note } from '../../ui/note.tsx';
import { Panel } from '../../ui/panel.tsx';
import { saveText } from '../../ui/save-text.ts';
import { ChangeTable } from './change-table.tsx';

type Props = {
  playbook: Planning['Playbook'];
  edits: Planning['TaskEdit'][];
  onPublished: (version: number) => void;
};

/** What the draft changes, whether it can be published, and its text to keep. */
export function DraftPanel({ playbook, edits, onPublished }: Props) {
  const { t } = useLingui();
  const check = useMutation({ mutationFn: () => checkEdits(playbook.id, edits) });
  const publish = useCommand('planning', () => publishEdits(playbook.id, edits));
  const draft = check.data;
  const error = check.error ?? publish.error;
  return (
    <Panel
      className="end"
      id="brouillon"
      title={
        <Plural
          value={edits.length}
          _0="Aucune tâche n’est changée"
          one="# tâche est changée"
          other="# tâches sont changées"
        />
      }
    >
      {error !== null && <ActionError error={error} />}
      <p className="actions">
        <Button
          pending={check.isPending}
          pendingLabel={<Trans>Vérification…</Trans>}
          onClick={() => check.mutate()}
        >
          <Trans>Vérifier le brouillon</Trans>
        </Button>
        {draft?.valid === true && draft.changes.length > 0 && (
          <Button
            look="main"
            pending={publish.isPending}
            pendingLabel={<Trans>Publication…</Trans>}
            onClick={() =>
              publish.mutate(undefined, {
                onSuccess: ({ playbook: made }) => onPublished(made?.version ?? 0),
              })
            }
          >
            <Trans>Publier cette version</Trans>
          </Button>
        )}
        {draft !== undefined && (
          <Button
            icon="down"
            onClick={() => saveText(t`brouillon.yaml`, draft.text, 'application/yaml')}
          >
            <Trans>Le brouillon, en YAML</Trans>
          </Button>
        )}
      </p>
      {draft !== undefined && !draft.valid && (
        <Note tone="block" said="now">
          <ul className="bare">
            {draft.errors.map(({ where, code, column, detail }) => (
              <li key={`${where} ${code}`}>
                <code>{column}</code> {detail}
              </li>
            ))}
          </ul>
        </Note>
      )}
      {draft?.valid === true && (
        <>
          <output className="said">
            <Plural
              value={draft.changes.length}
              _0="Rien ne change."
              one="Un élément change."
              other="# éléments changent."
            />
          </output>
          {draft.changes.length > 0 && <ChangeTable changes={draft.changes} />}
        </>
      )}
    </Panel>
  );
}
