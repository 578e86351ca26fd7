// SPDX-License-Identifier: AGPL-3.0-or-later
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { playbookComparisonQuery, playbookPageQuery } from '../../api/plan-queries.ts';
import { inLanguage } from '../../i18n/in-language.ts';
import { foreignLanguage } from '../../sentences/playbook-text.tsx';
import { Button } from '../../ui/button.tsx';
import { Empty } from '../../ui/empty.tsx';
import { Failure } from '../../ui/failure.tsx';
import { Loading } from '../../ui/loading.tsx';
import { Panel } from '../../ui/panel.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { ChangeTable } from './change-table.tsx';
import { MOST_CHOICES } from './most-choices.ts';
import { useSaveComparison } from './use-save-comparison.ts';

/** What changes from one version to another; both stand in the address, so that it can be sent to somebody. */
export function ComparePanel() {
  const { t, i18n } = useLingui();
  const navigate = useNavigate();
  const save = useSaveComparison();
  const search = useSearch({ from: '/plans-types' });
  const { before = '', after = '' } = search;
  const isChosen = before !== '' && after !== '';
  const choices = useQuery(playbookPageQuery(1, MOST_CHOICES));
  const { data, error, refetch } = useQuery({
    ...playbookComparisonQuery(before, after),
    enabled: isChosen,
  });
  const choose = (chosen: { before?: string; after?: string }) =>
    void navigate({
      to: '/plans-types',
      search: { ...search, ...chosen },
      resetScroll: false,
    });
  if (choices.data === undefined || choices.data.items.length < 2) return null;
  const options = (
    <>
      <option value="">{t`Choisir une version`}</option>
      {choices.data.items.map(({ id, title, version, owner }) => (
        <option key={id} value={id} lang={foreignLanguage(title, i18n.locale)}>
          {inLanguage(title, i18n.locale)}
          {owner !== null && `, ${owner.shortName}`} (v{version})
        </option>
      ))}
    </>
  );
  return (
    <Panel className="c12" title={<Trans>Comparer deux versions</Trans>}>
      <div className="pair">
        <SelectField
          id="version-before"
          label={<Trans>Avant</Trans>}
          value={before}
          onChange={(event) => choose({ before: event.currentTarget.value })}
        >
          {options}
        </SelectField>
        <SelectField
          id="version-after"
          label={<Trans>Après</Trans>}
          value={after}
          onChange={(event) => choose({ after: event.currentTarget.value })}
        >
          {options}
        </SelectField>
      </div>
      {!isChosen && (
        <Empty>
          <Trans>Choisissez deux versions.</Trans>
        </Empty>
      )}
      {error !== null && isChosen && <Failure error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null && isChosen && <Loading />}
      {data !== undefined && isChosen && (
        <>
          <output className="said">
            <Plural
              value={data.changes.length}
              _0="Rien ne change."
              one="Un élément change."
              other="# éléments changent."
            />
          </output>
          {data.changes.length > 0 && (
            <>
              <ChangeTable changes={data.changes} />
              <p className="actions">
                <Button icon="down" onClick={() => save(data)}>
                  <Trans>Ce qui change, en CSV</Trans>
                </Button>
              </p>
            </>
          )}
        </>
      )}
    </Panel>
  );
}
