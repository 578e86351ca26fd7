// SPDX-License-Identifier: AGPL-3.0-or-later
import { Plural, Trans, useLingui } from '@lingui/react/macro';

import { checkEdits, publishEdits, type PlaybookEdits } from '../../../api/playbook-commands.ts';
import type { Planning } from '../../../api/schemas.ts';
import { useCommand } from '../../../api/use-command.ts';
import { useRequest } from '../../../api/use-request.ts';
import { ActionError } from '../../../ui/action-error.tsx';
import { Button } from '../../../ui/button.tsx';
import { Panel } from '../../../ui/panel.tsx';
import { saveText } from '../../../ui/save-text.ts';
import { ChangeTable } from '../change-table.tsx';
import { FaultList } from './fault-list.tsx';
import type { DraftFault, useFaults } from './use-faults.ts';

type Props = {
  playbook: Planning['Playbook'];
  edits: PlaybookEdits;
  faults: ReturnType<typeof useFaults>;
  onGo: (fault: DraftFault) => void;
  onPublished: (version: number) => void;
};

/** What the draft changes, whether it can be published, and its text to keep. */
export function DraftPanel({ playbook, edits, faults, onGo, onPublished }: Props) {
  const { t } = useLingui();
  const check = useRequest({
    mutationFn: (sent: PlaybookEdits) => checkEdits(playbook.id, sent),
    onSuccess: ({ errors }) => faults.told(errors),
  });
  const publish = useCommand(
    'planning',
    () => publishEdits(playbook.id, edits),
    ({ playbook: made }) => onPublished(made?.version ?? 0),
  );
  const isChecked = JSON.stringify(check.variables) === JSON.stringify(edits);
  const draft = isChecked ? check.data : undefined;
  const error = isChecked ? (check.error ?? publish.error) : null;
  return (
    <Panel
      className="end"
      id="brouillon"
      title={
        <Plural
          value={edits.tasks.length + edits.removed.length}
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
          onClick={() => {
            publish.reset();
            if (faults.checkValues()) check.mutate(edits);
          }}
        >
          <Trans>Vérifier le brouillon</Trans>
        </Button>
        {draft?.valid === true && draft.changes.length > 0 && (
          <Button
            look="main"
            pending={publish.isPending}
            pendingLabel={<Trans>Publication…</Trans>}
            onClick={() => publish.mutate(undefined)}
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
      {faults.faults.length > 0 && <FaultList faults={faults.faults} onGo={onGo} />}
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
