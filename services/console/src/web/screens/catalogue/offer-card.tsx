// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans, useLingui } from '@lingui/react/macro';
import { Link, useSearch } from '@tanstack/react-router';
import type { Catalog } from '../../api/schemas.ts';
import { Icon } from '../../ui/icon.tsx';
import { StateLabel } from '../../ui/state-label.tsx';
import { toolIcon } from '../launcher/tool-icon.ts';
import { ActivationLabel } from './activation-label.tsx';
import { MaturityLabel } from './maturity-label.tsx';
import { PriceWords } from './price-words.tsx';

/** An offer in the list: the tool, who hosts it, the price, and whether one may have it. */
export function OfferCard({ offer }: { offer: Catalog['Offer'] }) {
  const { i18n } = useLingui();
  const search = useSearch({ from: '/catalogue' });
  const short = offer.short[i18n.locale === 'en' ? 'en' : 'fr'] ?? offer.short.fr ?? offer.short.en;
  const context = {
    ...(search.organisation === undefined ? {} : { organisation: search.organisation }),
    ...(search.task === undefined ? {} : { task: search.task }),
  };
  return (
    <li className="tool">
      <span className="ti" aria-hidden="true">
        <Icon name={toolIcon(offer.toolKey)} />
      </span>
      <div>
        <h3>
          <Link to="/catalogue/$offerId" params={{ offerId: offer.id }} search={context}>
            {offer.name}
          </Link>
        </h3>
        <p className="tn">
          {offer.toolName} · {offer.hosterName}
        </p>
        {short !== undefined && <p className="small">{short}</p>}
        <p className="t-meta">
          <MaturityLabel maturity={offer.maturity} />
          <span>
            <PriceWords price={offer.price} />
          </span>
        </p>
        {offer.verdict !== undefined && <VerdictLine verdict={offer.verdict} />}
      </div>
    </li>
  );
}

function VerdictLine({ verdict }: { verdict: Catalog['Verdict'] }) {
  if (verdict.activation !== null) {
    return (
      <p className="t-meta">
        <ActivationLabel state={verdict.activation.state} />
      </p>
    );
  }
  if (verdict.requestable) {
    return (
      <p className="t-meta">
        <StateLabel tone="ready" glyph="ready">
          <Trans>Votre structure peut le demander</Trans>
        </StateLabel>
      </p>
    );
  }
  return <p className="small muted">{verdict.reasons[0]?.sentence}</p>;
}
