// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';

/** The foot of every page. */
export function PageFoot() {
  return (
    <footer className="foot">
      <div className="wrap">
        <ul>
          <li>
            <Link to="/etat-des-services">
              <Trans>État des services</Trans>
            </Link>
          </li>
          <li>
            <Trans>essaim, logiciel libre sous licence AGPL-3.0</Trans>
          </li>
          <li>
            <Trans>
              Police Atkinson Hyperlegible Next ; fonds de carte IGN Admin Express, Licence Ouverte
            </Trans>
          </li>
        </ul>
      </div>
    </footer>
  );
}
