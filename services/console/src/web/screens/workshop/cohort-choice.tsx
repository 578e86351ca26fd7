// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans, useLingui } from '@lingui/react/macro';
import type { Planning } from '../../api/schemas.ts';
import { placeOf } from '../../territory/place.ts';
import { Check } from '../../ui/check.tsx';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { ScrollRegion } from '../../ui/scroll-region.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { readinessWords } from '../../words/readiness-words.ts';
import type { CohortChoiceValue } from './plan-choice.ts';

type Row = Planning['CohortDepartment'];
type Props = {
  page: Planning['CohortPage'] | undefined;
  value: CohortChoiceValue;
  onChange: (value: CohortChoiceValue) => void;
  kept: Row[];
};

const toggle = (list: string[], one: string) =>
  list.includes(one) ? list.filter((other) => other !== one) : [...list, one];

/** Which departments: by region, by readiness, by score. */
export function CohortChoice({ page, value, onChange, kept }: Props) {
  const { t, i18n } = useLingui();
  const columns: Column<Row>[] = [
    {
      key: 'name',
      header: <Trans>Département</Trans>,
      renderCell: ({ organisation }) => placeOf(organisation),
    },
    {
      key: 'region',
      header: <Trans>Région</Trans>,
      label: t`Région`,
      renderCell: ({ region }) => placeOf(region),
    },
    {
      key: 'readiness',
      header: <Trans>Préparation</Trans>,
      label: t`Préparation`,
      renderCell: ({ readiness, readinessScore }) =>
        readinessScore === null
          ? readinessWords(i18n, readiness)
          : `${readinessWords(i18n, readiness)} (${readinessScore})`,
    },
    {
      key: 'coordinators',
      header: <Trans>Coordination</Trans>,
      label: t`Coordination`,
      renderCell: ({ coordinators }) => (coordinators === 0 ? <b>{t`vacante`}</b> : coordinators),
    },
  ];
  return (
    <>
      <fieldset>
        <legend className="label">
          <Trans>Régions (toutes si aucune n’est cochée)</Trans>
        </legend>
        <div className="choices">
          {(page?.regions ?? []).map((region) => (
            <Check
              key={region.key}
              checked={value.regions.includes(region.key)}
              onChange={() => onChange({ ...value, regions: toggle(value.regions, region.key) })}
            >
              {placeOf(region)}
            </Check>
          ))}
        </div>
      </fieldset>
      <fieldset className="end">
        <legend className="label">
          <Trans>Préparation (toutes si aucune n’est cochée)</Trans>
        </legend>
        <div className="choices">
          {(page?.readiness ?? []).map((readiness) => (
            <Check
              key={readiness}
              checked={value.readiness.includes(readiness)}
              onChange={() => onChange({ ...value, readiness: toggle(value.readiness, readiness) })}
            >
              {readinessWords(i18n, readiness)}
            </Check>
          ))}
        </div>
      </fieldset>
      <div className="short end">
        <TextField
          id="minimum"
          label={<Trans>Score de préparation, au moins</Trans>}
          type="number"
          min={0}
          max={100}
          value={value.minimum}
          onChange={(event) => onChange({ ...value, minimum: event.currentTarget.value })}
        />
      </div>
      <Disclosure summary={<Trans>Voir les départements retenus</Trans>}>
        <ScrollRegion label={t`Départements retenus`} className="list">
          <DataTable
            caption={<Trans>Départements retenus</Trans>}
            columns={columns}
            rows={kept}
            rowKey={(row) => row.organisation.id}
          />
        </ScrollRegion>
      </Disclosure>
    </>
  );
}
