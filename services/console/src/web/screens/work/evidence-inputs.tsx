// SPDX-License-Identifier: AGPL-3.0-or-later
import { Plural, Trans } from '@lingui/react/macro';
import type { Planning } from '../../api/schemas.ts';
import { PlaybookText } from '../../sentences/playbook-text.tsx';
import { Note } from '../../ui/note.tsx';
import type { Values } from './evidence-draft.ts';
import { EvidenceInput } from './evidence-input.tsx';

type Props = {
  task: Planning['Task'];
  evidence: Planning['EvidenceAsked'];
  values: Values;
  missing: readonly string[];
  onChange: (update: (before: Values) => Values) => void;
};

/** The small form of one piece of evidence. */
export function EvidenceInputs({ task, evidence, values, missing, onChange }: Props) {
  const days = evidence.maxAgeDays;
  return (
    <fieldset className="evidence">
      <legend className="label">
        {evidence.criterion === null ? (
          <Trans>Preuve :</Trans>
        ) : (
          <Trans>Preuve pour le jalon ({evidence.criterion}) :</Trans>
        )}{' '}
        <PlaybookText text={evidence.text} />
      </legend>
      {days !== null && (
        <span className="hint">
          <Plural value={days} one="Datée de moins d’un jour." other="Datée de moins de # jours." />
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
          onChange={(update) =>
            onChange((before) => ({ ...before, [field.name]: update(before[field.name]) }))
          }
        />
      ))}
    </fieldset>
  );
}
