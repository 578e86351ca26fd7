// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { childrenQuery } from '../../api/identity-queries.ts';
import type { Identity } from '../../api/schemas.ts';
import { Check } from '../../ui/check.tsx';

type Props = {
  of: Identity['Organisation'];
  chosen: readonly string[];
  onChange: (chosen: readonly string[]) => void;
};

/** Which organisations below go to the new one. */
export function ChildrenInput({ of, chosen, onChange }: Props) {
  const { data } = useQuery(childrenQuery(of.id));
  if (data === undefined || data.items.length === 0) return null;
  return (
    <fieldset className="children">
      <legend className="label">
        <Trans>Structures qui passent à la nouvelle</Trans>
      </legend>
      {data.items.map(({ id, name }) => (
        <Check
          key={id}
          checked={chosen.includes(id)}
          onChange={(event) =>
            onChange(
              event.currentTarget.checked ? [...chosen, id] : chosen.filter((one) => one !== id),
            )
          }
        >
          {name}
        </Check>
      ))}
    </fieldset>
  );
}
