// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { invitationsQuery } from '../../api/identity-queries.ts';
import { resendInvitation, revokeInvitation } from '../../api/invitation-commands.ts';
import type { Identity } from '../../api/schemas.ts';
import { useSession } from '../../api/session.ts';
import { useCommand } from '../../api/use-command.ts';
import { shortInstant } from '../../format/instant.ts';
import { ActionError } from '../../ui/action-error.tsx';
import { Button } from '../../ui/button.tsx';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { Empty } from '../../ui/empty.tsx';
import { Failure } from '../../ui/failure.tsx';
import { Loading } from '../../ui/loading.tsx';
import { Panel } from '../../ui/panel.tsx';
import { StateLabel } from '../../ui/state-label.tsx';
import { PrintAgain } from '../printed/print-again.tsx';
import { INVITATION_STATES } from '../../words/invitation-words.ts';
import { roleWords } from '../../words/role-words.ts';

type Row = Identity['Invitation'];

/** The address, or the name of who has none. */
const nameOf = ({ email, givenName, familyName }: Row): string =>
  email === '' ? `${givenName ?? ''} ${familyName ?? ''}`.trim() : email;

/** Invitations of the region: sent, accepted, expired; sent again or withdrawn from here. */
export function InvitationList({ regionId }: { regionId: string }) {
  const { t, i18n } = useLingui();
  const { today } = useSession();
  const { data, error, refetch } = useQuery(invitationsQuery(regionId));
  const resend = useCommand('identity', resendInvitation);
  const revoke = useCommand('identity', revokeInvitation);
  const columns: Column<Row>[] = [
    {
      key: 'who',
      header: <Trans>Destinataire</Trans>,
      renderCell: (row) => (
        <>
          <b>{nameOf(row)}</b>
          <span className="wt">
            {i18n._(roleWords(row.role))}, {row.organisation.shortName}
          </span>
        </>
      ),
    },
    {
      key: 'state',
      header: <Trans>État</Trans>,
      label: t`État`,
      renderCell: (row) => (
        <>
          <StateLabel {...INVITATION_STATES[row.state].look}>
            {i18n._(INVITATION_STATES[row.state].label)}
          </StateLabel>
          {row.state === 'sent' && row.delivery.state === 'failing' && (
            <StateLabel tone="block" glyph="block">
              <Trans>Le courriel ne part pas</Trans>
            </StateLabel>
          )}
          <span className="wt">
            {row.state === 'sent' && (
              <Trans>valable jusqu’au {shortInstant(row.expiresAt, i18n.locale, today)}</Trans>
            )}
            {row.acceptedAt !== null && shortInstant(row.acceptedAt, i18n.locale, today)}
          </span>
        </>
      ),
    },
    {
      key: 'actions',
      header: (
        <span className="vh">
          <Trans>Gestes</Trans>
        </span>
      ),
      renderCell: (row) => (
        <span className="actions">
          {(row.state === 'sent' || row.state === 'expired') && row.email === '' && (
            <PrintAgain invitationId={row.id} name={nameOf(row)} />
          )}
          {(row.state === 'sent' || row.state === 'expired') && row.email !== '' && (
            <Button
              look="quiet"
              pending={resend.isPending && resend.variables === row.id}
              onClick={() => resend.mutate(row.id)}
            >
              <Trans>Renvoyer</Trans>
              <span className="vh"> {row.email}</span>
            </Button>
          )}
          {row.state === 'sent' && (
            <Button
              look="quiet"
              pending={revoke.isPending && revoke.variables === row.id}
              onClick={() => revoke.mutate(row.id)}
            >
              <Trans>Révoquer</Trans>
              <span className="vh"> {nameOf(row)}</span>
            </Button>
          )}
        </span>
      ),
    },
  ];
  const failed = resend.error ?? revoke.error;
  return (
    <Panel className="c7" title={<Trans>Invitations</Trans>}>
      {failed !== null && <ActionError error={failed} />}
      {error !== null && <Failure error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null && <Loading />}
      {data?.items.length === 0 && (
        <Empty>
          <Trans>Aucune invitation n’a été envoyée. La première partira du formulaire.</Trans>
        </Empty>
      )}
      {data !== undefined && data.items.length > 0 && (
        <DataTable
          caption={<Trans>Invitations de la région</Trans>}
          columns={columns}
          rows={data.items}
          rowKey={({ id }) => id}
        />
      )}
    </Panel>
  );
}
