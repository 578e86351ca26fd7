// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans, useLingui } from '@lingui/react/macro';
import { Suspense, lazy, useEffect } from 'react';
import { BrandSign } from '../shell/brand.tsx';
import { LanguageSwitch } from '../shell/language-switch.tsx';
import { buttonClass } from '../ui/button.tsx';
import { Loading } from '../ui/loading.tsx';
import { signInAddress } from './sign-in-address.ts';

const RegionChooser = lazy(() =>
  import('./region-chooser.tsx').then((module) => ({ default: module.RegionChooser })),
);

/** The front door. A deep link goes straight to the sign-in; the bare address says what this is. */
export function Welcome() {
  const { t } = useLingui();
  const here = `${window.location.pathname}${window.location.search}`;
  const deep = window.location.pathname !== '/';
  useEffect(() => {
    document.title = t`essaim, la porte d’entrée de votre réseau`;
    if (deep) window.location.replace(signInAddress(here));
  }, [deep, here, t]);
  if (deep) return <Loading />;
  return (
    <div className="welcome">
      <header className="welcome-top">
        <p className="brand">
          <BrandSign />
          essaim
        </p>
        <LanguageSwitch signedIn={false} />
      </header>
      <main id="contenu" className="welcome-main">
        <h1>
          <Trans>Une seule connexion pour tous les outils de votre réseau</Trans>
        </h1>
        <p className="lead">
          <Trans>
            <b>essaim ouvre vos outils et guide leur déploiement.</b> Vous voyez ce qu’il y a à
            faire, pourquoi, avec qui, et ce qui bloque.
          </Trans>
        </p>
        <p className="actions">
          <a className={buttonClass('main')} href={signInAddress('/')}>
            <Trans>Se connecter</Trans>
          </a>
          <a className={buttonClass('quiet')} href="/mes-outils/liste">
            <Trans>Voir mes outils sans JavaScript</Trans>
          </a>
        </p>
        <Suspense>
          <RegionChooser />
        </Suspense>
        <p className="meta">
          <Trans>
            Première visite ? Suivez le lien de l’invitation que vous avez reçue par courriel.
          </Trans>{' '}
          <a href="/code">
            <Trans>J’ai une feuille avec un code</Trans>
          </a>
        </p>
      </main>
    </div>
  );
}
