// SPDX-License-Identifier: AGPL-3.0-or-later
import { useLingui } from '@lingui/react/macro';
import { useNavigate } from '@tanstack/react-router';
import { useSession } from '../api/session.ts';
import { ofName } from '../format/of-name.ts';
import { personName } from '../format/person-name.ts';
import { Menu } from '../ui/menu.tsx';
import { initials } from '../ui/person-line.tsx';
import { signOut } from './sign-out.ts';
import { chooseTheme } from './theme.ts';
import { useOtherLanguage } from './use-other-language.ts';

/** The person: their account, the theme, the way out. */
export function AccountMenu() {
  const { t, i18n } = useLingui();
  const { person } = useSession();
  const navigate = useNavigate();
  const { other, pending, change } = useOtherLanguage(true);
  const name = personName(person);
  const ofWhom = i18n.locale === 'fr' ? ofName(name) : name;
  const choice = (id: string, text: string, onAction: () => void) => ({
    id,
    text,
    content: text,
    onAction,
  });
  return (
    <Menu
      className="menu-btn user"
      plainButton
      pending={pending}
      end
      label={t`Compte ${ofWhom}`}
      title={name}
      button={<span className="avatar" aria-hidden="true" data-initials={initials(name)} />}
      choices={[
        choice('account', t`Mon compte et mes mandats`, () => void navigate({ to: '/compte' })),
        choice('language', other === 'en' ? 'English' : 'Français', change),
        choice('light', t`Thème clair`, () => chooseTheme('light')),
        choice('dark', t`Thème sombre`, () => chooseTheme('dark')),
        choice('system', t`Thème de l’ordinateur`, () => chooseTheme('system')),
        choice('out', t`Se déconnecter`, signOut),
      ]}
    />
  );
}
