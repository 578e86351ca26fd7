// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans } from '@lingui/react/macro';
import { buttonClass } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Panel } from '../../ui/panel.tsx';

/** The person's account, mandates and invitations, as a file. */
export function DataPanel() {
  return (
    <Panel title={<Trans>Mes données</Trans>}>
      <p className="small">
        <Trans>
          Votre compte, vos mandats, vos invitations, et qui est intervenu dessus, dans un fichier.
          D’autres logiciels savent le lire. Ce que gardent les outils se demande à leurs
          hébergeurs.
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
