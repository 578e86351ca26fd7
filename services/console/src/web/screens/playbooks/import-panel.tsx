// SPDX-License-Identifier: AGPL-3.0-or-later
import { Plural, Trans } from '@lingui/react/macro';
import { CheckFileForm } from '../../file/check-file-form.tsx';
import { ActionError } from '../../ui/action-error.tsx';
import { Button } from '../../ui/button.tsx';
import { Note } from '../../ui/note.tsx';
import { Panel } from '../../ui/panel.tsx';
import { FaultTable } from './fault-table.tsx';
import { usePlaybookImport } from './use-playbook-import.ts';

const FIELD = 'playbook-file';

/** Chooses a playbook written as one text, has it checked, and publishes it once nothing is to correct. */
export function ImportPanel() {
  const { file, fault, report, sent, error, ...act } = usePlaybookImport(FIELD);
  const isReady = report?.valid === true;
  return (
    <>
      <Panel className="c4" title={<Trans>Publier une version</Trans>}>
        {error !== null && <ActionError error={error} />}
        <CheckFileForm
          id={FIELD}
          label={<Trans>Fichier du plan type</Trans>}
          hint={
            <Trans>
              Un fichier YAML. Téléchargez une version existante, elle vous sert de modèle.
            </Trans>
          }
          accept=".yaml,.yml,.json,application/yaml"
          file={file}
          error={fault}
          onChoose={act.choose}
          look={isReady ? 'plain' : 'main'}
          isChecking={act.isChecking}
          onCheck={act.check}
        />
        {isReady && (
          <>
            <Note tone="live" said="politely">
              <p>
                <Trans>Rien n’est à corriger.</Trans>{' '}
                <Plural value={report.counts.tasks} one="# tâche" other="# tâches" />,{' '}
                <Plural value={report.counts.gates} one="# jalon" other="# jalons" />.
              </p>
            </Note>
            <p className="actions">
              <Button
                look="main"
                onClick={act.send}
                pending={act.isSending}
                pendingLabel={<Trans>Publication…</Trans>}
              >
                <Trans>Publier cette version</Trans>
              </Button>
            </p>
          </>
        )}
        {sent?.version && (
          <Note tone="live" said="politely">
            <p>
              {sent.isNew ? (
                <Trans>La version {sent.version.version} est publiée.</Trans>
              ) : (
                <Trans>
                  Ce contenu est déjà celui de la version {sent.version.version}. Rien n’est changé.
                </Trans>
              )}
            </p>
          </Note>
        )}
      </Panel>
      {report !== undefined && !report.valid && <FaultTable faults={report.errors} />}
    </>
  );
}
