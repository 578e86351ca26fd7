// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { body, identity } from '../../api/clients.ts';
import type { Identity } from '../../api/schemas.ts';
import { useSession } from '../../api/session.ts';
import { useRequest } from '../../api/use-request.ts';
import { shortInstant } from '../../format/instant.ts';
import { ActionError } from '../../ui/action-error.tsx';
import { Button } from '../../ui/button.tsx';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Failure } from '../../ui/failure.tsx';
import { Loading } from '../../ui/loading.tsx';
import { Panel } from '../../ui/panel.tsx';
import { StateLabel } from '../../ui/state-label.tsx';

type Row = Identity['Session'];

/** Where the person is signed in, and the way to sign out everywhere at once. */
export function SessionPanel() {
  const { t, i18n } = useLingui();
  const { today } = useSession();
  const client = useQueryClient();
  const [asking, setAsking] = useState(false);
  const { data, error, refetch } = useQuery({
    queryKey: ['identity', 'sessions'],
    queryFn: () => body(identity.GET('/me/sessions', {})),
  });
  const signOut = useRequest({
    mutationFn: () => body(identity.POST('/me/sign-out-everywhere', {})),
    onSuccess: () => {
      client.clear();
      window.location.assign('/');
    },
  });
  const when = (instant: string) => shortInstant(instant, i18n.locale, today);
  const columns: Column<Row>[] = [
    {
      key: 'started',
      header: <Trans>Ouverte</Trans>,
      renderCell: (row) => (
        <>
          {when(row.startedAt)}{' '}
          {row.current && (
            <StateLabel tone="you" glyph="live">
              <Trans>Celle-ci</Trans>
            </StateLabel>
          )}
        </>
      ),
    },
    {
      key: 'last',
      header: <Trans>Dernière activité</Trans>,
      label: t`Dernière activité`,
      renderCell: ({ lastAccessAt }) => when(lastAccessAt),
    },
    {
      key: 'tools',
      header: <Trans>Outils</Trans>,
      label: t`Outils`,
      renderCell: ({ applications }) => applications.join(', '),
    },
    {
      key: 'address',
      header: <Trans>Adresse du réseau</Trans>,
      label: t`Adresse du réseau`,
      renderCell: ({ ipAddress }) => ipAddress ?? t`inconnue`,
    },
  ];
  return (
    <Panel
      title={<Trans>Mes sessions</Trans>}
      aside={
        <Button onClick={() => setAsking(true)}>
          <Trans>Se déconnecter partout</Trans>
        </Button>
      }
    >
      {error !== null && <Failure error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null && <Loading />}
      {data !== undefined && (
        <DataTable
          caption={<Trans>Sessions ouvertes</Trans>}
          columns={columns}
          rows={data.items}
          rowKey={({ id }) => id}
        />
      )}
      <Dialog
        title={<Trans>Se déconnecter partout ?</Trans>}
        open={asking}
        onClose={() => setAsking(false)}
        closeLabel={<Trans>Rester connecté</Trans>}
        actions={
          <Button look="main" pending={signOut.isPending} onClick={() => signOut.mutate()}>
            <Trans>Se déconnecter partout</Trans>
          </Button>
        }
      >
        {signOut.error !== null && <ActionError error={signOut.error} />}
        <p>
          <Trans>
            Toutes vos sessions se ferment, celle-ci aussi. Certains outils gardent la leur jusqu’à
            son terme.
          </Trans>
        </p>
      </Dialog>
    </Panel>
  );
}
