// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import type { Identity } from '../../api/schemas.ts';
import { useHat } from '../../api/session.ts';
import { Panel } from '../../ui/panel.tsx';
import { OrganisationDeparture } from '../departures/organisation-departure.tsx';
import { managesKeys, mayDeclare, mayDismiss } from '../departures/reach.ts';
import { managesWebhooks } from '../webhooks/manages-webhooks.ts';
import { mayReadMandates } from './reach.ts';

/** Memberships, keys of machines and departures of an organisation, for those who look after them. */
export function LifePanel({ of }: { of: Identity['Organisation'] }) {
  const hat = useHat();
  const params = { organisationId: of.id };
  const [reads, keeps] = [mayReadMandates(hat, of), managesKeys(hat, of)];
  const tells = managesWebhooks(hat, of);
  const mayLeave = mayDismiss(hat, of);
  const mayEnd = (mayDeclare(hat, of) || mayLeave) && of.status !== 'left' && of.tier !== 'hoster';
  if (!reads && !keeps && !tells && !mayEnd) return null;
  return (
    <Panel className="c6" title={<Trans>Adhésions, clés et départs</Trans>}>
      <ul className="plain-list">
        {reads && (
          <li>
            <Link to="/structures/$organisationId/adhesions" params={params}>
              <Trans>Voir les adhésions et les renouvellements</Trans>
            </Link>
          </li>
        )}
        {keeps && (
          <li>
            <Link to="/structures/$organisationId/cles" params={params}>
              <Trans>Gérer les clés d’annuaire</Trans>
            </Link>
          </li>
        )}
        {tells && (
          <li>
            <Link to="/structures/$organisationId/webhooks" params={params}>
              <Trans>Gérer les webhooks</Trans>
            </Link>
          </li>
        )}
      </ul>
      {mayEnd && <OrganisationDeparture of={of} mayLeave={mayLeave} />}
    </Panel>
  );
}
