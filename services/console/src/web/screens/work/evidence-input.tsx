// SPDX-License-Identifier: AGPL-3.0-or-later
import { useLingui } from '@lingui/react/macro';
import type { Planning } from '../../api/schemas.ts';
import { isGiven } from '../../format/is-given.ts';
import { Check } from '../../ui/check.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { type Values, fieldId, meetsThreshold } from './evidence-draft.ts';
import { FilesInput } from './files-input.tsx';
import { useFieldWords } from './field-words.ts';
import { MandatesInput } from './mandates-input.tsx';
import { ThresholdWords } from './threshold-words.tsx';

type Value = Values[keyof Values];
type Props = {
  task: Planning['Task'];
  evidence: Planning['EvidenceAsked'];
  field: Planning['EvidenceField'];
  value: Value;
  missing: boolean;
  onChange: (update: (before: Value) => Value) => void;
};

/** One field of evidence, by its kind. */
export function EvidenceInput({ task, evidence, field, value, missing, onChange }: Props) {
  const { t } = useLingui();
  const words = useFieldWords();
  const id = fieldId(task.id, evidence, field.name);
  const error = missing ? t`Complétez ce champ.` : undefined;
  const name = words.label(field.name);
  const set = (next: Value) => onChange(() => next);
  const setList = (update: (before: string[]) => string[]) =>
    onChange((before) => update((before as string[] | undefined) ?? []));
  const label = field.required ? name : t`${name} (facultatif)`;
  switch (field.kind) {
    case 'files':
      return (
        <FilesInput
          id={id}
          task={task}
          label={label}
          error={error}
          chosen={(value as string[] | undefined) ?? []}
          onChange={setList}
        />
      );
    case 'mandates':
      return (
        <MandatesInput
          id={id}
          organisationId={task.organisation.id}
          label={label}
          error={error}
          chosen={(value as string[] | undefined) ?? []}
          onChange={setList}
        />
      );
    case 'checkbox':
      return (
        <Check
          id={id}
          checked={value === true}
          onChange={(event) => set(event.currentTarget.checked)}
        >
          {label}
        </Check>
      );
    case 'number': {
      const met = meetsThreshold(field, value);
      return (
        <TextField
          id={id}
          label={label}
          error={error}
          inputMode="decimal"
          type="number"
          step="any"
          value={typeof value === 'number' ? value : ''}
          onChange={(event) =>
            set(
              Number.isNaN(event.currentTarget.valueAsNumber)
                ? undefined
                : event.currentTarget.valueAsNumber,
            )
          }
          hint={!isGiven(field.threshold) ? undefined : <ThresholdWords field={field} met={met} />}
        />
      );
    }
    case 'text':
      return (
        <TextArea
          id={id}
          label={label}
          error={error}
          maxLength={2000}
          value={typeof value === 'string' ? value : ''}
          onChange={(event) => set(event.currentTarget.value)}
        />
      );
    default:
      return (
        <TextField
          id={id}
          label={label}
          error={error}
          type={field.kind === 'date' ? 'date' : 'url'}
          {...(field.kind === 'link' ? { placeholder: 'https://' } : {})}
          value={typeof value === 'string' ? value : ''}
          onChange={(event) => set(event.currentTarget.value)}
        />
      );
  }
}
