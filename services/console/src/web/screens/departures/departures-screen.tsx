// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans, useLingui } from '@lingui/react/macro';
import { useHat } from '../../api/session.ts';
import { leadsTo } from '../../shell/navigation.ts';
import { Note } from '../../ui/note.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import '../network/network.css';
import { DepartureList } from './departure-list.tsx';
import { confirmsTools } from './reach.ts';
import { ToolTaskPanel } from './tool-task-panel.tsx';

/** Departures of people and organisations, and for a hoster the accounts to remove from its tools. */
export function DeparturesScreen() {
  const { t } = useLingui();
  const hat = useHat();
  if (hat === null || !leadsTo(hat, 'departures')) {
    return (
      <Note>
        <p>
          <Trans>
            Les départs se lisent avec une casquette de coordination, de protection des données ou
            d’hébergeur. Changez de casquette pour les voir.
          </Trans>
        </p>
      </Note>
    );
  }
  return (
    <>
      <PageHead
        title={t`Départs`}
        lead={
          <>
            <b>
              <Trans>Chaque départ se suit jusqu’au dernier outil.</Trans>
            </b>{' '}
            <Trans>
              Un départ se déclare depuis la page d’une structure ; rien n’est supprimé dans essaim.
            </Trans>
          </>
        }
      />
      <div className="grid">
        {confirmsTools(hat) && <ToolTaskPanel hosterId={hat.organisation.id} />}
        <DepartureList organisationId={hat.organisation.id} />
      </div>
    </>
  );
}
