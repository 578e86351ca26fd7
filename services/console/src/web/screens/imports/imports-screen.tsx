// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans, useLingui } from '@lingui/react/macro';
import { PageHead } from '../../ui/page-head.tsx';
import { ImportForm } from './import-form.tsx';
import { ImportList } from './import-list.tsx';
import { ImportersOnly } from './importers-only.tsx';
import './imports.css';

/** Imports of associations: a file to check, and those that were checked before. */
export function ImportsScreen() {
  const { t } = useLingui();
  return (
    <ImportersOnly>
      <PageHead
        title={t`Imports`}
        lead={
          <>
            <b>
              <Trans>Faites entrer les associations locales depuis un fichier CSV.</Trans>
            </b>{' '}
            <Trans>
              Le fichier est d’abord vérifié : rien n’est enregistré avant votre accord.
            </Trans>
          </>
        }
      />
      <div className="grid">
        <ImportForm />
        <ImportList />
      </div>
    </ImportersOnly>
  );
}
