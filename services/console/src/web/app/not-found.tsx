// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans } from '@lingui/react/macro';

/** An address that leads nowhere. */
export function NotFound() {
  return (
    <div className="head">
      <div>
        <h1>
          <Trans>Cette page n’existe pas</Trans>
        </h1>
        <p>
          <Trans>Vérifiez l’adresse, ou choisissez un écran dans le menu.</Trans>
        </p>
      </div>
    </div>
  );
}
