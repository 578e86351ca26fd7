// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans } from '@lingui/react/macro';
import { SelectField } from '../../ui/select-field.tsx';

type Props = {
  id: string;
  instances: readonly { readonly id: string; readonly name: string }[];
  /** Empty for all. */
  value: string;
  onChange: (instanceId: string) => void;
};

/** Which of a hoster's instances something is about. */
export function InstanceField({ id, instances, value, onChange }: Props) {
  return (
    <SelectField
      id={id}
      label={<Trans>Outil concerné</Trans>}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    >
      <option value="">
        <Trans>Tous</Trans>
      </option>
      {instances.map((instance) => (
        <option key={instance.id} value={instance.id}>
          {instance.name}
        </option>
      ))}
    </SelectField>
  );
}
