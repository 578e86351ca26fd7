// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans, useLingui } from '@lingui/react/macro';
import { useSearch } from '@tanstack/react-router';
import { useHat } from '../../api/session.ts';
import { Note } from '../../ui/note.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { ComparePanel } from './compare-panel.tsx';
import { ImportPanel } from './import-panel.tsx';
import { mayAuthor, mayDerive } from './may-author.ts';
import { VariantPanel } from './variant-panel.tsx';
import { VersionList } from './version-list.tsx';
import './playbooks.css';

/** Playbooks: their published versions, a new one from a file, and what changes between two. */
export function PlaybooksScreen() {
  const { t } = useLingui();
  const hat = useHat();
  const { published } = useSearch({ from: '/plans-types' });
  const mayPublish = mayAuthor(hat, { owner: null });
  const variant = hat !== null && mayDerive(hat) ? hat : null;
  return (
    <>
      <PageHead
        title={t`Plans types`}
        lead={
          <>
            <b>
              <Trans>Une version publiée ne change plus.</Trans>
            </b>{' '}
            <Trans>Chaque campagne garde la version avec laquelle elle a été préparée.</Trans>
          </>
        }
      />
      {published !== undefined && (
        <Note tone="live" said="politely">
          <p>
            <Trans>Votre version {published} est publiée.</Trans>
          </p>
        </Note>
      )}
      <div className="grid">
        <VersionList className={mayPublish || variant !== null ? 'c8' : 'c12'} hat={hat} />
        {mayPublish && <ImportPanel />}
        {variant !== null && <VariantPanel hat={variant} />}
        <ComparePanel />
      </div>
    </>
  );
}
