// SPDX-License-Identifier: AGPL-3.0-or-later
import { useLingui } from '@lingui/react';
import { Link, useNavigate } from '@tanstack/react-router';
import { Trans, useLingui as useMacro } from '@lingui/react/macro';
import { Icon } from '../ui/icon.tsx';
import { Menu } from '../ui/menu.tsx';
import { OWN_WAVE, SCREENS } from '../words/screen-words.ts';
import type { Navigation, ScreenId } from './navigation.ts';
import { SCREEN_PATHS } from './screen-paths.ts';
import { Waiting } from './waiting.tsx';

type Props = { navigation: Navigation; ownWave: boolean; waiting: number };

function useLabels(ownWave: boolean) {
  const { i18n } = useLingui();
  return (screen: ScreenId, short = false) => {
    const words = SCREENS[screen];
    if (screen === 'campaign' && ownWave) return i18n._(OWN_WAVE);
    return i18n._(short ? (words.short ?? words.label) : words.label);
  };
}

function MoreMenu({
  screens,
  ownWave,
  tab,
}: {
  screens: readonly ScreenId[];
  ownWave: boolean;
  tab?: boolean;
}) {
  const label = useLabels(ownWave);
  const { t } = useMacro();
  const navigate = useNavigate();
  if (screens.length === 0) return null;
  return (
    <li>
      <Menu
        className={tab === true ? 'tab' : 'nav-link'}
        plainButton
        label={t`Plus d’écrans`}
        end={tab === true}
        button={
          <>
            {tab === true && <Icon name="more" />}
            <Trans>Plus</Trans>
            {tab !== true && <Icon name="chev" className="chev" />}
          </>
        }
        choices={screens.map((screen) => ({
          id: screen,
          text: label(screen),
          content: label(screen),
          onAction: () => void navigate({ to: SCREEN_PATHS[screen] }),
        }))}
      />
    </li>
  );
}

/** The screens of the hat, at the head of the page. */
export function NavLinks({ navigation, ownWave, waiting }: Props) {
  const label = useLabels(ownWave);
  const { t } = useMacro();
  return (
    <nav className="nav wrap" aria-label={t`Écrans`}>
      <ul>
        {navigation.main.map((screen) => (
          <li key={screen}>
            <Link to={SCREEN_PATHS[screen]} className="nav-link">
              {label(screen)}
              {screen === 'work' && <Waiting count={waiting} />}
            </Link>
          </li>
        ))}
        <MoreMenu screens={navigation.more} ownWave={ownWave} />
      </ul>
    </nav>
  );
}

/** The four screens most used, at the foot of a phone, and the rest behind "Plus". */
export function TabBar({ navigation, ownWave, waiting }: Props) {
  const label = useLabels(ownWave);
  const { t } = useMacro();
  const rest = [...navigation.main, ...navigation.more].filter(
    (screen) => !navigation.tabs.includes(screen),
  );
  return (
    <nav className="tabbar" aria-label={t`Accès rapide`}>
      <ul>
        {navigation.tabs.map((screen) => (
          <li key={screen}>
            <Link to={SCREEN_PATHS[screen]} className="tab">
              <Icon name={SCREENS[screen].icon} />
              <span>{label(screen, true)}</span>
              {screen === 'work' && <Waiting count={waiting} />}
            </Link>
          </li>
        ))}
        <MoreMenu screens={rest} ownWave={ownWave} tab />
      </ul>
    </nav>
  );
}
