// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useDeferredValue, useState } from 'react';
import { organisationsQuery } from '../../api/network-queries.ts';
import { SelectField } from '../../ui/select-field.tsx';
import { TextField } from '../../ui/text-field.tsx';

type Props = {
  id: string;
  label: ReactNode;
  tier: string;
  /** The organisation that is not offered. */
  except: string;
  onChoose: (organisationId: string) => void;
};

/** Finds an organisation of a tier by part of its name, and chooses it. */
export function OrganisationField({ id, label, tier, except, onChoose }: Props) {
  const { t } = useLingui();
  const [q, setQ] = useState('');
  const [chosen, setChosen] = useState('');
  const { data } = useQuery(organisationsQuery({ q: useDeferredValue(q.trim()), tier, page: 1 }));
  const found = (data?.items ?? []).filter((one) => one.id !== except);
  const choose = (value: string) => {
    setChosen(value);
    onChoose(value);
  };
  return (
    <>
      <TextField
        id={`${id}-q`}
        type="search"
        label={<Trans>Chercher une structure</Trans>}
        autoComplete="off"
        maxLength={100}
        value={q}
        onChange={(event) => setQ(event.currentTarget.value)}
      />
      <SelectField
        id={id}
        label={label}
        value={chosen}
        onChange={(event) => choose(event.currentTarget.value)}
      >
        <option value="">{t`Choisissez dans la liste`}</option>
        {found.map((one) => (
          <option key={one.id} value={one.id}>
            {one.name} ({one.key})
          </option>
        ))}
      </SelectField>
    </>
  );
}
