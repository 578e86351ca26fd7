// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans, useLingui } from '@lingui/react/macro';
import { Link, useSearch } from '@tanstack/react-router';
import { useHat } from '../../api/session.ts';
import { Note } from '../../ui/note.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { AttachForm } from './attach-form.tsx';
import { AttachedTool } from './attached-tool.tsx';
import { mayAttach } from './may-attach.ts';

/** A tool's way into the network's sign-in: its profile and its address, then its exact configuration. */
export function AttachScreen() {
  const { t } = useLingui();
  const hat = useHat();
  const { instance } = useSearch({ from: '/outils/attacher' });
  return (
    <>
      <PageHead
        title={t`Attacher un outil`}
        crumb={
          <Link to="/catalogue">
            <Trans>Catalogue</Trans>
          </Link>
        }
        lead={
          <Trans>
            <b>Choisissez l’outil et donnez son adresse.</b> essaim prépare sa connexion, vous donne
            sa configuration exacte, et l’essaie.
          </Trans>
        }
      />
      {!mayAttach(hat) && (
        <Note>
          <p>
            <Trans>
              Un outil est attaché par l’hébergeur qui le fait tourner, ou par la coordination et la
              technique d’une structure qui le fait tourner elle-même. Changez de casquette.
            </Trans>
          </p>
        </Note>
      )}
      {mayAttach(hat) &&
        (instance === undefined ? (
          <AttachForm hat={hat} />
        ) : (
          <AttachedTool instanceId={instance} />
        ))}
    </>
  );
}
