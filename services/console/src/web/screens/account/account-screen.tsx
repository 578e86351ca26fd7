// SPDX-License-Identifier: AGPL-3.0-or-later
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useSession } from '../../api/session.ts';
import { changePasswordAddress } from '../../app/sign-in-address.ts';
import { personName } from '../../format/person-name.ts';
import { PageHead } from '../../ui/page-head.tsx';
import { Panel } from '../../ui/panel.tsx';
import { buttonClass } from '../../ui/button.tsx';
import './account.css';
import { CarePanel } from './care-panel.tsx';
import { ConsentPanel } from './consent-panel.tsx';
import { DataPanel } from './data-panel.tsx';
import { FactorPanel } from './factor-panel.tsx';
import { HatTable } from './hat-table.tsx';
import { LinkPanel } from './link-panel.tsx';
import { SessionPanel } from './session-panel.tsx';

/** "Mon compte": hats, password, sessions. */
export function AccountScreen() {
  const { t } = useLingui();
  const { person, hats } = useSession();
  const count = hats.length;
  const name = personName(person);
  return (
    <>
      <PageHead
        title={t`Mon compte`}
        meta={person.email}
        lead={
          <b>
            <Plural
              value={count}
              _0={`${name}, aucun mandat en cours.`}
              one={`${name}, un mandat en cours.`}
              other={`${name}, # mandats en cours.`}
            />
          </b>
        }
      />
      <div className="grid">
        <div className="c8 stack">
          <Panel
            title={<Trans>Mes casquettes</Trans>}
            hint={
              <Trans>
                Une casquette est un mandat : un rôle, dans une structure, entre deux dates.
              </Trans>
            }
          >
            <HatTable />
          </Panel>
          <SessionPanel />
          <CarePanel />
        </div>
        <aside className="c4 stack">
          <LinkPanel />
          <Panel title={<Trans>Mot de passe</Trans>}>
            <p className="small">
              <Trans>
                Il se change sur la page de connexion du réseau. Si vous l’avez oublié, cette page
                vous envoie un lien par courriel.
              </Trans>
            </p>
            <p className="actions end">
              <a className={buttonClass('plain')} href={changePasswordAddress}>
                <Trans>Changer mon mot de passe</Trans>
              </a>
            </p>
          </Panel>
          <FactorPanel />
          <ConsentPanel />
          <DataPanel />
        </aside>
      </div>
    </>
  );
}
