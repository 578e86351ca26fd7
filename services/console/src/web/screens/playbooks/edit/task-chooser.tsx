// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans, useLingui } from '@lingui/react/macro';
import { SelectField } from '../../../ui/select-field.tsx';

type Props = {
  tasks: readonly { key: string; title: string; isNew: boolean; isChanged: boolean }[];
  value: string;
  onChoose: (key: string) => void;
};

/** Which task is in the form; those that were touched say so. */
export function TaskChooser({ tasks, value, onChoose }: Props) {
  const { t } = useLingui();
  const state = (isNew: boolean, isChanged: boolean) => {
    if (isNew) return ` (${t`nouvelle`})`;
    return isChanged ? ` (${t`changée`})` : '';
  };
  return (
    <SelectField
      id="edit-task"
      label={<Trans>Tâche</Trans>}
      value={value}
      onChange={(event) => onChoose(event.currentTarget.value)}
    >
      {tasks.map(({ key, title, isNew, isChanged }) => (
        <option key={key} value={key}>
          {`${key} · ${title || t`sans titre`}${state(isNew, isChanged)}`}
        </option>
      ))}
    </SelectField>
  );
}
