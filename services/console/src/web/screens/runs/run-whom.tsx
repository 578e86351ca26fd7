// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { campaignDepartmentsQuery, campaignsQuery } from '../../api/campaign-queries.ts';
import type { Catalog } from '../../api/schemas.ts';
import { SelectField } from '../../ui/select-field.tsx';

/** The organisations of a bulk activation: all of a tier, or those of a campaign. */
export type Whom = Pick<Catalog['NewActivationRun'], 'tiers' | 'organisationIds'>;

const TIERS = ['departmental', 'local', 'regional'] as const;
const TIER_OF_VALUE: ReadonlyMap<string, (typeof TIERS)[number]> = new Map(
  TIERS.map((tier) => [tier, tier]),
);

/** Chooses for whom; a rule is for a whole tier. */
export function RunWhom({ isRule, onChange }: { isRule: boolean; onChange: (whom: Whom) => void }) {
  const { t } = useLingui();
  const [value, setValue] = useState<string>('departmental');
  const { data: campaigns } = useQuery({ ...campaignsQuery, enabled: !isRule });
  const campaignId = TIER_OF_VALUE.has(value) ? undefined : value;
  const { data: departments } = useQuery({
    ...campaignDepartmentsQuery(campaignId ?? ''),
    enabled: campaignId !== undefined,
  });
  const choose = (next: string) => {
    setValue(next);
    const tier = TIER_OF_VALUE.get(next);
    if (tier !== undefined) onChange({ tiers: [tier] });
  };
  const ids = departments?.items.map(({ organisation }) => organisation.id);
  const [taken, setTaken] = useState<typeof ids>(undefined);
  if (campaignId !== undefined && ids !== undefined && ids.join() !== taken?.join()) {
    setTaken(ids);
    onChange({ organisationIds: ids });
  }
  return (
    <SelectField
      id="run-whom"
      label={<Trans>Pour qui</Trans>}
      hint={<Trans>Parmi votre structure et celles qui en dépendent.</Trans>}
      value={value}
      onChange={(event) => choose(event.currentTarget.value)}
    >
      <option value="departmental">{t`Tous les départements`}</option>
      <option value="local">{t`Toutes les associations`}</option>
      <option value="regional">{t`Toutes les régions`}</option>
      {!isRule &&
        (campaigns?.items ?? []).map(({ id, name }) => (
          <option key={id} value={id}>
            {t`Les départements de la campagne « ${name} »`}
          </option>
        ))}
    </SelectField>
  );
}
