// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { changePasswordAddress } from '../../app/sign-in-address.ts';
import { Panel } from '../../ui/panel.tsx';
import { PersonLine } from '../../ui/person-line.tsx';
import { useHelpers } from './use-helpers.ts';

/** Whom to ask for a hand. */
export function HelpPanel() {
  const shown = useHelpers();
  return (
    <Panel title={<Trans>Besoin d’un coup de main ?</Trans>}>
      {shown.length === 0 && (
        <p className="small muted">
          <Trans>
            Personne n’est encore nommé pour l’accompagnement. Demandez à votre fédération.
          </Trans>
        </p>
      )}
      {shown.map(({ id, name, place, email }) => (
        <PersonLine key={id} name={name}>
          <span>{place}</span>
          <a href={`mailto:${email}`}>
            <Trans>Écrire</Trans>
            <span className="vh"> {name}</span>
          </a>
        </PersonLine>
      ))}
      <hr className="rule" />
      <ul className="links">
        <li>
          <a href={changePasswordAddress}>
            <Trans>Changer mon mot de passe</Trans>
          </a>
        </li>
        <li>
          <Link to="/signalements">
            <Trans>Mes signalements</Trans>
          </Link>
        </li>
        <li>
          <a href="/mes-outils/liste">
            <Trans>La même liste, sans JavaScript</Trans>
          </a>
        </li>
      </ul>
    </Panel>
  );
}
