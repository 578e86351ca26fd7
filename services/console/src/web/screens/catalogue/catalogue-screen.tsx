// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans, useLingui } from '@lingui/react/macro';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useHat } from '../../api/session.ts';
import { buttonClass } from '../../ui/button.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { mayAttach } from '../attach/may-attach.ts';
import { mayRun } from '../runs/may-run.ts';
import { ActivationList } from './activation-list.tsx';
import './catalogue.css';
import { CatalogueLead } from './catalogue-lead.tsx';
import { OfferList } from './offer-list.tsx';

/** The catalogue: what an organisation may have, and what it has or awaits. */
export function CatalogueScreen() {
  const { t } = useLingui();
  const navigate = useNavigate();
  const hat = useHat();
  const search = useSearch({ from: '/catalogue' });
  const view = search.view === 'activations' ? 'activations' : 'offers';
  return (
    <>
      <PageHead title={t`Catalogue`} lead={<CatalogueLead />} />
      <Segmented
        legend={<Trans>Montrer</Trans>}
        value={view}
        onChange={(next) =>
          void navigate({ to: '/catalogue', search: { ...search, view: next, page: '1' } })
        }
        choices={[
          { value: 'offers', label: t`Les offres` },
          { value: 'activations', label: t`Les activations` },
        ]}
      />
      {view === 'activations' && mayRun(hat) && (
        <p className="actions end">
          <Link className={buttonClass('plain')} to="/activations-en-nombre">
            <Trans>Activer pour beaucoup de structures</Trans>
          </Link>
        </p>
      )}
      {mayAttach(hat) && (
        <p className="actions end">
          <Link className={buttonClass('plain')} to="/outils/attacher" search={{}}>
            <Trans>Attacher un outil</Trans>
          </Link>
        </p>
      )}
      <div className="end">{view === 'offers' ? <OfferList /> : <ActivationList />}</div>
    </>
  );
}
