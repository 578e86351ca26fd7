// SPDX-License-Identifier: AGPL-3.0-or-later
import { Plural, Trans } from '@lingui/react/macro';
import { CheckFileForm } from '../../file/check-file-form.tsx';
import { ActionError } from '../../ui/action-error.tsx';
import { Button } from '../../ui/button.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { LineFaults } from '../../ui/line-faults.tsx';
import { Note } from '../../ui/note.tsx';
import { SheetChanges } from './sheet-changes.tsx';
import { useTaskSheet } from './use-task-sheet.ts';

const FIELD = 'task-sheet';

/** The tasks in a spreadsheet and back: export, change, check, record. */
export function SheetPanel() {
  const { file, fault, report, sent, error, ...act } = useTaskSheet(FIELD);
  const isReady = report?.valid === true && report.changes.length > 0;
  return (
    <Disclosure summary={<Trans>Travailler dans un tableur</Trans>}>
      <div className="stack">
        <p className="small">
          <Trans>
            <a href="/api/planning/tasks.csv?mine=true" download>
              Exportez vos tâches
            </a>
            , notez l’état « en cours » ou « déclarée », les jours et un commentaire, puis envoyez
            le fichier.
          </Trans>
        </p>
        {error !== null && <ActionError error={error} />}
        <CheckFileForm
          id={FIELD}
          label={<Trans>Fichier des tâches</Trans>}
          hint={<Trans>Le fichier CSV de l’export, changé.</Trans>}
          accept=".csv,text/csv"
          file={file}
          error={fault}
          onChoose={act.choose}
          look="plain"
          isChecking={act.isChecking}
          onCheck={act.check}
        />
        {report !== undefined && (
          <Note tone={report.valid ? 'live' : 'block'} said={report.valid ? 'politely' : 'now'}>
            <p>
              {report.valid ? (
                <Plural
                  value={report.changes.length}
                  _0="Aucune ligne ne change quelque chose."
                  one="# ligne change quelque chose. Rien n’est encore noté."
                  other="# lignes changent quelque chose. Rien n’est encore noté."
                />
              ) : (
                <Plural
                  value={report.errors.length}
                  one="# ligne est à corriger. Rien n’est noté."
                  other="# lignes sont à corriger. Rien n’est noté."
                />
              )}
            </p>
            <LineFaults
              faults={report.errors.map(({ line, column, ...one }) => ({
                ...one,
                line: line ?? 1,
                column: column ?? null,
              }))}
            />
            <SheetChanges changes={report.changes} />
          </Note>
        )}
        {isReady && (
          <div className="actions">
            <Button
              look="main"
              onClick={act.send}
              pending={act.isSending}
              pendingLabel={<Trans>Envoi…</Trans>}
            >
              <Trans>Noter ces changements</Trans>
            </Button>
          </div>
        )}
        {sent !== undefined && (
          <Note tone="live" said="politely">
            <p>
              <Plural
                value={sent.changes.length}
                one="# ligne est notée."
                other="# lignes sont notées."
              />
            </p>
          </Note>
        )}
      </div>
    </Disclosure>
  );
}
