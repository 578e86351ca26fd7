// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { knownPeopleQuery } from '../../api/network-queries.ts';
import { useHat } from '../../api/session.ts';
import { personName } from '../../format/person-name.ts';
import { SelectField } from '../../ui/select-field.tsx';

type Props = {
  id: string;
  /** Who is not offered. */
  except?: string;
  value: string;
  onChange: (personId: string) => void;
};

/** Chooses a person who is known where the hat is held, or below. */
export function PersonField({ id, except, value, onChange }: Props) {
  const { t } = useLingui();
  const hat = useHat();
  const { data } = useQuery(knownPeopleQuery(hat?.organisation.id ?? ''));
  return (
    <SelectField
      id={id}
      label={<Trans>Personne</Trans>}
      hint={<Trans>Quelqu’un qui n’est pas dans la liste s’invite d’abord.</Trans>}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    >
      <option value="">{t`Choisissez dans la liste`}</option>
      {data?.items
        .filter((one) => one.id !== except)
        .map((one) => (
          <option key={one.id} value={one.id}>
            {personName(one)}
          </option>
        ))}
    </SelectField>
  );
}
