// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import type { Catalog } from '../../api/schemas.ts';
import { EligibilityWords } from './eligibility-words.tsx';
import { PriceWords } from './price-words.tsx';
import { ConnectionWords, SignOnWords } from './offer-words.tsx';

/** Conditions of an offer. */
export function OfferFacts({ offer }: { offer: Catalog['Offer'] }) {
  const { i18n } = useLingui();
  const { personGb, organisationGb } = offer.quotas;
  return (
    <dl className="kv">
      <dt>
        <Trans>Adresse</Trans>
      </dt>
      <dd>
        <a href={offer.address}>{offer.address}</a>
      </dd>
      <dt>
        <Trans>Prix</Trans>
      </dt>
      <dd>
        <PriceWords price={offer.price} />
      </dd>
      <dt>
        <Trans>Place</Trans>
      </dt>
      <dd>
        {personGb === 0 && organisationGb === 0 && <Trans>sans limite annoncée</Trans>}
        {personGb > 0 && <Trans>{i18n.number(personGb)} Go par personne</Trans>}
        {personGb > 0 && organisationGb > 0 && ', '}
        {organisationGb > 0 && <Trans>{i18n.number(organisationGb)} Go par structure</Trans>}
      </dd>
      <dt>
        <Trans>Connexion</Trans>
      </dt>
      <dd>
        <SignOnWords signOn={offer.signOn} />
        {offer.keysOnEmail && (
          <>
            {' '}
            <b>
              <Trans>Attention : une adresse qui change y crée un second compte.</Trans>
            </b>
          </>
        )}
      </dd>
      <dt>
        <Trans>Accord</Trans>
      </dt>
      <dd>
        <ConnectionWords mode={offer.connectionMode} />
      </dd>
      {offer.dependsOn.length > 0 && (
        <>
          <dt>
            <Trans>A besoin de</Trans>
          </dt>
          <dd>
            {offer.dependsOn.map((one, index) => (
              <span key={one.offerId}>
                {index > 0 && ', '}
                <Link to="/catalogue/$offerId" params={{ offerId: one.offerId }}>
                  {one.name}
                </Link>
              </span>
            ))}
          </dd>
        </>
      )}
      {offer.eligibility !== '' && (
        <>
          <dt>
            <Trans>Pour qui</Trans>
          </dt>
          <dd>
            <EligibilityWords expression={offer.eligibility} />
          </dd>
        </>
      )}
      {offer.referentEmail !== null && (
        <>
          <dt>
            <Trans>Question technique</Trans>
          </dt>
          <dd>
            <a href={`mailto:${offer.referentEmail}`}>{offer.referentEmail}</a>
          </dd>
        </>
      )}
    </dl>
  );
}
