// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans, useLingui } from '@lingui/react/macro';
import type { Planning } from '../../api/schemas.ts';
import { Note } from '../../ui/note.tsx';
import type { Values } from './evidence-draft.ts';
import { EvidenceInput } from './evidence-input.tsx';

type Props = {
  task: Planning['Task'];
  evidence: Planning['EvidenceAsked'];
  values: Values;
  missing: readonly string[];
  onChange: (values: Values) => void;
};

/** The small form of one piece of evidence. */
export function EvidenceInputs({ task, evidence, values, missing, onChange }: Props) {
  const { t } = useLingui();
  const days = evidence.maxAgeDays;
  return (
    <fieldset className="evidence">
      <legend className="label">
        {evidence.criterion === null
          ? t`Preuve : ${evidence.text}`
          : t`Preuve pour le jalon (${evidence.criterion}) : ${evidence.text}`}
      </legend>
      {days !== null && (
        <span className="hint">
          <Trans>Datée de moins de {days} jours.</Trans>
        </span>
      )}
      {evidence.byHand && (
        <Note>
          <p>
            <Trans>
              Aucune sonde ne mesure encore ceci : vous le déclarez à la main, et l’écran le dira à
              qui accepte.
            </Trans>
          </p>
        </Note>
      )}
      {evidence.fields.map((field) => (
        <EvidenceInput
          key={field.name}
          task={task}
          evidence={evidence}
          field={field}
          value={values[field.name]}
          missing={missing.includes(field.name)}
          onChange={(value) => onChange({ ...values, [field.name]: value })}
        />
      ))}
    </fieldset>
  );
}
