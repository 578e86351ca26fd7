// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams, useSearch } from '@tanstack/react-router';
import { hosterQuery, offerQuery, toolQuery } from '../../api/offer-queries.ts';
import { useHat } from '../../api/session.ts';
import { Failure } from '../../ui/failure.tsx';
import { Loading } from '../../ui/loading.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { Panel } from '../../ui/panel.tsx';
import './catalogue.css';
import { HosterFacts } from './hoster-facts.tsx';
import { MaturityLabel } from './maturity-label.tsx';
import { OfferFacts } from './offer-facts.tsx';
import { PriceSimulator } from './price-simulator.tsx';
import { RequestPanel } from './request-panel.tsx';
import { ToolFacts } from './tool-facts.tsx';

/** The sheet of an offer: what it is, who hosts it, what it costs, and the request. */
export function OfferScreen() {
  const { t, i18n } = useLingui();
  const { offerId } = useParams({ from: '/catalogue/$offerId' });
  const search = useSearch({ from: '/catalogue/$offerId' });
  const hat = useHat();
  const organisationId = search.organisation ?? hat?.organisation.id;
  const { data: offer, error, refetch } = useQuery(offerQuery(offerId, organisationId));
  const tool = useQuery({ ...toolQuery(offer?.toolKey ?? ''), enabled: offer !== undefined });
  const hoster = useQuery({
    ...hosterQuery(offer?.hosterOrganisationId ?? ''),
    enabled: offer !== undefined,
  });
  if (error !== null && offer === undefined) {
    return <Failure error={error} onRetry={() => void refetch()} />;
  }
  if (offer === undefined) return <Loading />;
  const short = offer.short[i18n.locale === 'en' ? 'en' : 'fr'] ?? offer.short.fr ?? offer.short.en;
  return (
    <>
      <PageHead
        title={offer.name}
        crumb={
          <nav className="crumb" aria-label={t`Fil d’Ariane`}>
            <Link to="/catalogue" search={search}>
              <Trans>Catalogue</Trans>
            </Link>{' '}
            › {offer.toolName}
          </nav>
        }
        meta={<MaturityLabel maturity={offer.maturity} />}
        lead={
          <>
            {short !== undefined && <b>{sentence(short)}</b>}{' '}
            <Trans>Hébergé par {offer.hosterName}.</Trans>
          </>
        }
      />
      <div className="grid">
        <div className="c8 stack">
          <Panel title={<Trans>L’offre</Trans>}>
            <OfferFacts offer={offer} />
          </Panel>
          {tool.data !== undefined && (
            <Panel title={<Trans>L’outil</Trans>}>
              <ToolFacts tool={tool.data} />
            </Panel>
          )}
          {hoster.data !== undefined && (
            <Panel title={<Trans>L’hébergeur</Trans>}>
              <HosterFacts hoster={hoster.data} />
            </Panel>
          )}
        </div>
        <aside className="c4 stack">
          <PriceSimulator price={offer.price} />
          <RequestPanel offer={offer} taskId={search.task} />
        </aside>
      </div>
    </>
  );
}

/** A sheet's short description, with the stop that many leave out. */
const sentence = (text: string) => (/[.!?…]$/.test(text) ? text : `${text}.`);
