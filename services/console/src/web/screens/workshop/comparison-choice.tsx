// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { proposalsQuery } from '../../api/plan-queries.ts';
import { SelectField } from '../../ui/select-field.tsx';

/** With which kept scenario this one is compared. */
export function ComparisonChoice({
  proposalId,
  other,
}: {
  proposalId: string;
  other: string | undefined;
}) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const { data } = useQuery(proposalsQuery);
  const others = data?.items.filter(({ id }) => id !== proposalId) ?? [];
  if (others.length === 0) return null;
  const isKept = others.some(({ id }) => id === other);
  return (
    <SelectField
      id="compare"
      label={<Trans>Comparer avec</Trans>}
      value={isKept ? other : ''}
      onChange={(event) => {
        const compare = event.currentTarget.value;
        if (compare !== '') {
          void navigate({ to: '/atelier', search: { proposal: proposalId, compare } });
        }
      }}
    >
      {!isKept && <option value="">{t`choisir un scénario`}</option>}
      {others.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </SelectField>
  );
}
