// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { useHat } from '../../api/session.ts';
import { leadsTo } from '../../shell/navigation.ts';
import { buttonClass } from '../../ui/button.tsx';
import { Panel } from '../../ui/panel.tsx';

/** Leads whoever may import local associations to where they do. */
export function AssociationsPanel() {
  const hat = useHat();
  if (!leadsTo(hat, 'imports')) return null;
  return (
    <Panel
      className="c7"
      title={<Trans>Importer les associations</Trans>}
      hint={
        <Trans>
          Le fichier est d’abord vérifié, ligne par ligne. Rien n’est enregistré avant votre accord.
        </Trans>
      }
    >
      <p className="actions">
        <Link className={buttonClass('plain')} to="/imports">
          <Trans>Ouvrir les imports</Trans>
        </Link>
      </p>
    </Panel>
  );
}
