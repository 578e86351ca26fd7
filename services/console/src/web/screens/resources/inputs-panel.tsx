// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { importCapacities, importSchoolHolidays } from '../../api/plan-input-commands.ts';
import { schoolHolidaysQuery } from '../../api/school-holidays-query.ts';
import { useHat } from '../../api/session.ts';
import { plansCampaigns } from '../../shell/navigation.ts';
import { Disclosure } from '../../ui/disclosure.tsx';
import { Failure } from '../../ui/failure.tsx';
import { Loading } from '../../ui/loading.tsx';
import { Panel } from '../../ui/panel.tsx';
import { GoodFriday } from './good-friday.tsx';
import { InputsImport } from './inputs-import.tsx';
import { SchoolZoneTable } from './school-zone-table.tsx';

/** What plans count with: how far school holidays are known and, for who plans, the files that set it. */
export function InputsPanel() {
  const mayImport = plansCampaigns(useHat());
  const { data, error, refetch } = useQuery(schoolHolidaysQuery);
  return (
    <Panel
      className="end"
      id="calendriers"
      title={<Trans>Calendriers et capacités des plans</Trans>}
      hint={
        <Trans>
          Au-delà de ce qui est connu des vacances scolaires, les dates d’un plan sont provisoires.
        </Trans>
      }
    >
      {data !== undefined ? (
        <SchoolZoneTable zones={data.items} />
      ) : error !== null ? (
        <Failure error={error} onRetry={() => void refetch()} />
      ) : (
        <Loading />
      )}
      <GoodFriday />
      {mayImport && (
        <>
          <Disclosure summary={<Trans>Importer des vacances scolaires (CSV)</Trans>}>
            <InputsImport
              field="school-holidays-file"
              label={<Trans>Fichier des vacances scolaires</Trans>}
              hint={
                <Trans>
                  Pour les zones A, B et C, une ligne par jour. Pour la Corse et l’outre-mer, une
                  ligne par période. Donnez toutes les années d’une zone&nbsp;: le fichier remplace
                  ce qui en était connu.
                </Trans>
              }
              run={importSchoolHolidays}
            />
          </Disclosure>
          <Disclosure summary={<Trans>Importer des capacités (CSV)</Trans>}>
            <InputsImport
              field="capacities-file"
              label={<Trans>Fichier des capacités</Trans>}
              hint={
                <Trans>
                  Une ligne par structure et par moyen. Le fichier remplace toutes les capacités des
                  structures qu’il nomme.
                </Trans>
              }
              run={importCapacities}
            />
          </Disclosure>
        </>
      )}
    </Panel>
  );
}
