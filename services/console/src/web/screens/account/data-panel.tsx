// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans } from '@lingui/react/macro';
import { buttonClass } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Panel } from '../../ui/panel.tsx';

/** What essaim holds of the person, as a file. */
export function DataPanel() {
  return (
    <Panel title={<Trans>Mes données</Trans>}>
      <p className="small">
        <Trans>
          Ce qu’essaim garde de vous, dans un fichier que d’autres logiciels savent lire : compte,
          mandats, invitations, ce que vous avez fait, et qui est intervenu sur votre compte. Ce que
          gardent les outils se demande à leurs hébergeurs.
        </Trans>
      </p>
      <p className="actions end">
        <a className={buttonClass('plain')} href="/api/identity/me/data" download>
          <Icon name="down" />
          <Trans>Télécharger mes données</Trans>
        </a>
      </p>
    </Panel>
  );
}
