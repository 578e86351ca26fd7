// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans, useLingui } from '@lingui/react/macro';
import type { Planning } from '../../api/schemas.ts';
import { placeOf } from '../../territory/place.ts';
import { Check } from '../../ui/check.tsx';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { ScrollRegion } from '../../ui/scroll-region.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { cohortTagWords, cohortTags } from '../../words/cohort-tag-words.ts';
import { readinessWords } from '../../words/readiness-words.ts';
import { type CohortChoiceValue, matchCohort } from './plan-choice.ts';

type Row = Planning['CohortDepartment'];
type Props = {
  page: Planning['CohortPage'] | undefined;
  value: CohortChoiceValue;
  onChange: (value: CohortChoiceValue) => void;
};

const PROVIDERS = ['own', 'none'] as const;

const toggle = (list: string[], one: string) =>
  list.includes(one) ? list.filter((other) => other !== one) : [...list, one];

/** Which departments: by region, by readiness, by score, by kind of territory, by size, and one by one. */
export function CohortChoice({ page, value, onChange }: Props) {
  const { t, i18n } = useLingui();
  const matching = matchCohort(page?.items ?? [], value);
  const isByHand = matching.some(({ organisation }) => value.leftOut.includes(organisation.key));
  const pilots = matching.filter(({ pilot }) => pilot);
  const columns: Column<Row>[] = [
    {
      key: 'name',
      header: <Trans>Département</Trans>,
      renderCell: ({ organisation }) => (
        <Check
          checked={!value.leftOut.includes(organisation.key)}
          onChange={() => onChange({ ...value, leftOut: toggle(value.leftOut, organisation.key) })}
        >
          {placeOf(organisation)}
        </Check>
      ),
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
      <fieldset className="end">
        <legend className="label">
          <Trans>Territoires (tous si aucun n’est coché)</Trans>
        </legend>
        <div className="choices">
          {cohortTags((page?.items ?? []).flatMap(({ tags }) => tags)).map((tag) => (
            <Check
              key={tag}
              checked={value.tags.includes(tag)}
              onChange={() => onChange({ ...value, tags: toggle(value.tags, tag) })}
            >
              {cohortTagWords(i18n, tag)}
            </Check>
          ))}
        </div>
      </fieldset>
      <div className="two end">
        <TextField
          id="minimum"
          label={<Trans>Score de préparation, au moins</Trans>}
          type="number"
          min={0}
          max={100}
          value={value.minimum}
          onChange={(event) => onChange({ ...value, minimum: event.currentTarget.value })}
        />
        <TextField
          id="least-associations"
          label={<Trans>Associations, au moins</Trans>}
          type="number"
          min={0}
          value={value.associations}
          onChange={(event) => onChange({ ...value, associations: event.currentTarget.value })}
        />
        <TextField
          id="least-members"
          label={<Trans>Adhésions, au moins</Trans>}
          type="number"
          min={0}
          value={value.members}
          onChange={(event) => onChange({ ...value, members: event.currentTarget.value })}
        />
        <SelectField
          id="own-provider"
          label={<Trans>Fournisseur d’identité de la région</Trans>}
          value={value.identityProvider}
          onChange={(event) =>
            onChange({
              ...value,
              identityProvider: PROVIDERS.find((one) => one === event.currentTarget.value) ?? '',
            })
          }
        >
          <option value="">{t`peu importe`}</option>
          <option value="own">{t`la région a le sien`}</option>
          <option value="none">{t`la région n’en a pas`}</option>
        </SelectField>
      </div>
      {pilots.length > 0 && (
        <fieldset className="end">
          <legend className="label">
            <Trans>
              Pilotes déjà en service : ils forment la première vague, sans être planifiés
            </Trans>
          </legend>
          <div className="choices">
            {pilots.map(({ organisation: { key }, organisation }) => (
              <Check
                key={key}
                checked={value.finished.includes(key)}
                onChange={() => onChange({ ...value, finished: toggle(value.finished, key) })}
              >
                {placeOf(organisation)}
              </Check>
            ))}
          </div>
        </fieldset>
      )}
      <Disclosure summary={<Trans>Voir les départements, et en décocher</Trans>}>
        <p className="small muted">
          {isByHand ? (
            <Trans>
              La cohorte est choisie à la main : ceux qui répondraient à la recherche plus tard ne
              la rejoindront pas d’eux-mêmes.
            </Trans>
          ) : (
            <Trans>
              Décochez ceux que vous ne voulez pas : la cohorte sera alors choisie à la main.
            </Trans>
          )}
        </p>
        <ScrollRegion label={t`Départements trouvés`} className="list">
          <DataTable
            caption={<Trans>Départements trouvés</Trans>}
            columns={columns}
            rows={matching}
            rowKey={(row) => row.organisation.id}
          />
        </ScrollRegion>
      </Disclosure>
    </>
  );
}
