// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans, useLingui } from '@lingui/react/macro';
import { CheckFileForm } from '../../file/check-file-form.tsx';
import { ActionError } from '../../ui/action-error.tsx';
import { Button } from '../../ui/button.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { Panel } from '../../ui/panel.tsx';
import { saveCsv } from '../../ui/save-csv.ts';
import { ASSOCIATION_COLUMNS } from './association-columns.ts';
import { useCheck } from './use-check.ts';

const FIELD = 'import-file';

/** Chooses a file of associations and has it checked; what the check says is the next screen. */
export function ImportForm() {
  const { t } = useLingui();
  const check = useCheck(FIELD);
  return (
    <Panel className="c4" title={<Trans>Vérifier un fichier</Trans>}>
      {check.error !== null && <ActionError error={check.error} />}
      <CheckFileForm
        id={FIELD}
        label={<Trans>Fichier CSV</Trans>}
        hint={<Trans>Une ligne par association, en UTF-8. 10 Mo au plus.</Trans>}
        accept=".csv,text/csv"
        file={check.file}
        error={check.fault}
        onChoose={check.choose}
        look="main"
        isChecking={check.isPending}
        onCheck={check.send}
      />
      <Disclosure summary={<Trans>Les colonnes attendues</Trans>}>
        <p className="small columns">{ASSOCIATION_COLUMNS.join(', ')}</p>
        <p className="actions">
          <Button
            icon="down"
            onClick={() => saveCsv(t`modele-associations.csv`, ASSOCIATION_COLUMNS, [])}
          >
            <Trans>Télécharger le modèle</Trans>
          </Button>
        </p>
      </Disclosure>
    </Panel>
  );
}
