// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import type { ImportInputs } from '../../api/plan-input-commands.ts';
import { CheckFileForm } from '../../file/check-file-form.tsx';
import { ActionError } from '../../ui/action-error.tsx';
import { Button } from '../../ui/button.tsx';
import { Note } from '../../ui/note.tsx';
import { InputsReport } from './inputs-report.tsx';
import { useInputsImport } from './use-inputs-import.ts';

type Props = { field: string; label: ReactNode; hint: ReactNode; run: ImportInputs };

/** Chooses a CSV file, has each line checked, and records it once nothing is to correct. */
export function InputsImport({ field, label, hint, run }: Props) {
  const { file, fault, report, sent, error, ...act } = useInputsImport(field, run);
  const isReady = report?.valid === true && report.created + report.changed > 0;
  return (
    <>
      {error !== null && <ActionError error={error} />}
      <CheckFileForm
        id={field}
        label={label}
        hint={hint}
        accept=".csv,text/csv"
        file={file}
        error={fault}
        onChoose={act.choose}
        look="plain"
        isChecking={act.isChecking}
        onCheck={act.check}
      />
      {report !== undefined && <InputsReport report={report} />}
      {isReady && (
        <p className="actions">
          <Button
            look="main"
            onClick={act.send}
            pending={act.isSending}
            pendingLabel={<Trans>Enregistrement…</Trans>}
          >
            <Trans>Enregistrer ce fichier</Trans>
          </Button>
        </p>
      )}
      {sent !== undefined && (
        <Note tone="live" said="politely">
          <p>
            <Trans>C’est enregistré. Les prochaines propositions en tiennent compte.</Trans>
          </p>
        </Note>
      )}
    </>
  );
}
