// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans, useLingui } from '@lingui/react/macro';
import { Link, Outlet } from '@tanstack/react-router';
import { Suspense, lazy, useState } from 'react';
import { useChanges } from '../api/changes/use-changes.ts';
import { activeHat, useSession } from '../api/session.ts';
import { Icon } from '../ui/icon.tsx';
import { Loading } from '../ui/loading.tsx';
import { AccountMenu } from './account-menu.tsx';
import { Brand } from './brand.tsx';
import { HatMenu } from './hat-menu.tsx';
import { LanguageSwitch } from './language-switch.tsx';
import { LinkSign } from './link-sign.tsx';
import { NavLinks, TabBar } from './nav-links.tsx';
import { navigationOf } from './navigation.ts';
import { PageFoot } from './page-foot.tsx';
import { useFocusOnArrival } from './use-focus-on-arrival.ts';
import { useKeptFocus } from './use-kept-focus.ts';
import { useSearchKey } from './use-search-key.ts';
import { useWaiting } from './use-waiting.ts';

const SearchDialog = lazy(() =>
  import('./search-dialog.tsx').then((module) => ({ default: module.SearchDialog })),
);

/** The frame of every screen for whoever is signed in. */
export function Shell() {
  const { t } = useLingui();
  const session = useSession();
  const hat = activeHat(session);
  const navigation = navigationOf(hat);
  const link = useChanges(session.lastChange);
  const waiting = useWaiting(hat !== null && navigation.main.includes('work'));
  const [searching, setSearching] = useState(false);
  const search = () => setSearching(true);
  useSearchKey(search);
  useFocusOnArrival();
  useKeptFocus();
  const nav = { navigation, waiting, ownWave: hat?.organisation.tier === 'departmental' };
  return (
    <>
      <a className="skip" href="#contenu">
        <Trans>Aller au contenu</Trans>
      </a>
      <header className="top">
        <div className="wrap top-row">
          <Brand />
          <HatMenu />
          <button className="find" type="button" onClick={search}>
            <Icon name="search" />
            <Trans>Chercher une structure, une tâche…</Trans>
            <kbd>/</kbd>
          </button>
          <div className="tools">
            <LinkSign link={link} />
            <button
              className="icon-btn find-icon"
              type="button"
              onClick={search}
              aria-label={t`Chercher`}
            >
              <Icon name="search" />
            </button>
            <LanguageSwitch signedIn />
            <Link className="icon-btn apps" to="/mes-outils" aria-label={t`Mes outils`}>
              <Icon name="grid" />
            </Link>
            <AccountMenu />
          </div>
        </div>
        <NavLinks {...nav} />
      </header>
      <main id="contenu" className="wrap" tabIndex={-1}>
        <Suspense fallback={<Loading />}>
          <Outlet />
        </Suspense>
      </main>
      <PageFoot />
      <TabBar {...nav} />
      {searching && (
        <Suspense>
          <SearchDialog onClose={() => setSearching(false)} />
        </Suspense>
      )}
    </>
  );
}
