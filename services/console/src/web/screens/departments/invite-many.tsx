// SPDX-License-Identifier: AGPL-3.0-or-later
import { Plural, Trans } from '@lingui/react/macro';
import { useMutation } from '@tanstack/react-query';
import { Suspense, lazy, useRef } from 'react';
import { importInvitations } from '../../api/invitation-commands.ts';
import type { Identity } from '../../api/schemas.ts';
import { useCommand } from '../../api/use-command.ts';
import { ActionError } from '../../ui/action-error.tsx';
import { Button } from '../../ui/button.tsx';
import { Loading } from '../../ui/loading.tsx';
import { Panel } from '../../ui/panel.tsx';

type Report = Identity['ImportReport'];
type Read = { readonly csv: string; readonly report: Report };

const reports = () => import('./invite-many-reports.tsx');
const ReadReport = lazy(() => reports().then((module) => ({ default: module.ReadReport })));
const SendReport = lazy(() => reports().then((module) => ({ default: module.SendReport })));

/** Invites the people of a CSV file: it is read first, each bad line is named, and only then sent. */
export function InviteMany() {
  const input = useRef<HTMLInputElement>(null);
  const read = useMutation({
    mutationFn: async (file: File): Promise<Read> => {
      const csv = await file.text();
      return { csv, report: await importInvitations(csv, { dryRun: true }) };
    },
  });
  const send = useCommand('identity', ({ csv }: Read) => importInvitations(csv, { partial: true }));
  const choose = () => input.current?.click();
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
      <input
        ref={input}
        className="vh"
        type="file"
        accept=".csv,text/csv"
        tabIndex={-1}
        aria-hidden="true"
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          event.currentTarget.value = '';
          if (file === undefined) return;
          send.reset();
          read.mutate(file);
        }}
      />
      {read.error !== null && <ActionError error={read.error} />}
      {send.error !== null && <ActionError error={send.error} />}
      <Suspense fallback={<Loading />}>
        {send.isSuccess ? (
          <SendReport report={send.data} />
        ) : (
          read.isSuccess && <ReadReport report={read.data.report} />
        )}
      </Suspense>
      <p className="actions">
        {read.isSuccess && !send.isSuccess && read.data.report.created > 0 && (
          <Button look="main" pending={send.isPending} onClick={() => send.mutate(read.data)}>
            <Plural
              value={read.data.report.created}
              one="Envoyer celle qui est valable"
              other="Envoyer les # valables"
            />
          </Button>
        )}
        <Button icon="clip" pending={read.isPending} onClick={choose}>
          {read.isSuccess && !send.isSuccess ? (
            <Trans>Changer de fichier</Trans>
          ) : (
            <Trans>Choisir un fichier</Trans>
          )}
        </Button>
      </p>
    </Panel>
  );
}
