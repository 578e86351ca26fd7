// SPDX-License-Identifier: AGPL-3.0-or-later
import { Plural, Trans } from '@lingui/react/macro';
import { Suspense, lazy } from 'react';
import { importInvitations } from '../../api/invitation-commands.ts';
import { ChooseCsv } from '../../file/choose-csv.tsx';
import { useCsvImport } from '../../file/use-csv-import.ts';
import { ActionError } from '../../ui/action-error.tsx';
import { Button } from '../../ui/button.tsx';
import { Loading } from '../../ui/loading.tsx';
import { Panel } from '../../ui/panel.tsx';

const reports = () => import('./invite-many-reports.tsx');
const ReadReport = lazy(() => reports().then((module) => ({ default: module.ReadReport })));
const SendReport = lazy(() => reports().then((module) => ({ default: module.SendReport })));

/** Invites the people of a CSV file: it is read first, each bad line is named, and only then sent. */
export function InviteMany() {
  const { read, sent, error, ...act } = useCsvImport(importInvitations);
  return (
    <Panel
      className="c5"
      id="inviter-en-nombre"
      title={<Trans>Inviter en nombre, depuis un fichier CSV</Trans>}
      hint={
        <Trans>
          Une ligne par personne, avec les colonnes email, organisation_key (
          <span className="nowrap">dep-72</span>) et role (coordination). Rien ne part avant votre
          accord.
        </Trans>
      }
    >
      {error !== null && <ActionError error={error} />}
      <Suspense fallback={<Loading />}>
        {sent !== undefined && <SendReport report={sent} />}
        {read !== undefined && <ReadReport report={read} />}
      </Suspense>
      <p className="actions">
        {read !== undefined && read.created > 0 && (
          <Button look="main" pending={act.isSending} onClick={act.send}>
            <Plural
              value={read.created}
              one="Envoyer celle qui est valable"
              other="Envoyer les # valables"
            />
          </Button>
        )}
        <ChooseCsv hasFile={read !== undefined} pending={act.isReading} onChoose={act.choose} />
      </p>
    </Panel>
  );
}
