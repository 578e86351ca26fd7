// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { keysQuery, revokeKey, rotateKey } from '../../api/key-queries.ts';
import type { Identity } from '../../api/schemas.ts';
import { useSession } from '../../api/session.ts';
import { useCommand } from '../../api/use-command.ts';
import { lastMoment, shortInstant } from '../../format/instant.ts';
import { personName } from '../../format/person-name.ts';
import { ActionError } from '../../ui/action-error.tsx';
import { Button } from '../../ui/button.tsx';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { Empty } from '../../ui/empty.tsx';
import { Failure } from '../../ui/failure.tsx';
import { Loading } from '../../ui/loading.tsx';
import { Panel } from '../../ui/panel.tsx';
import { StateLabel } from '../../ui/state-label.tsx';
import { KEY_STATES } from '../../words/membership-words.ts';
import { yearAfter } from './year-after.ts';

type Row = Identity['MachineKey'];
type Props = { organisationId: string; onIssued: (secret: string) => void };

/** The keys that there are: when each was used last, until when it works; replaced or revoked from here. */
export function KeyList({ organisationId, onIssued }: Props) {
  const { t, i18n } = useLingui();
  const { today } = useSession();
  const { data, error, refetch } = useQuery(keysQuery(organisationId));
  const rotate = useCommand(
    'identity',
    (id: string) => rotateKey(id, yearAfter(today)),
    ({ secret }) => onIssued(secret),
  );
  const revoke = useCommand('identity', revokeKey);
  const when = (instant: string) => shortInstant(instant, i18n.locale, today);
  const columns: Column<Row>[] = [
    {
      key: 'name',
      header: <Trans>Clé</Trans>,
      renderCell: ({ name, hint, createdBy }) => (
        <>
          {name}
          <span className="meta line">
            <Trans>
              finit par {hint}, créée par {personName(createdBy)}
            </Trans>
          </span>
        </>
      ),
    },
    {
      key: 'used',
      header: <Trans>Dernier usage</Trans>,
      label: t`Dernier usage`,
      renderCell: ({ lastUsedAt }) =>
        lastUsedAt === null ? t`jamais` : <time dateTime={lastUsedAt}>{when(lastUsedAt)}</time>,
    },
    {
      key: 'state',
      header: <Trans>État</Trans>,
      label: t`État`,
      renderCell: ({ state, expiresAt }) => {
        const end = lastMoment(expiresAt, i18n.locale, today);
        return (
          <>
            <StateLabel {...KEY_STATES[state].look}>{i18n._(KEY_STATES[state].label)}</StateLabel>
            {state !== 'revoked' && (
              <span className="meta line">
                <Trans>jusqu’au {end}</Trans>
              </span>
            )}
          </>
        );
      },
    },
    {
      key: 'actions',
      header: (
        <span className="vh">
          <Trans>Gestes</Trans>
        </span>
      ),
      renderCell: ({ id, name, state }) =>
        (state === 'active' || state === 'replaced') && (
          <span className="actions">
            {state === 'active' && (
              <Button
                look="quiet"
                pending={rotate.isPending && rotate.variables === id}
                onClick={() => rotate.mutate(id)}
              >
                <Trans>Remplacer</Trans>
                <span className="vh"> {name}</span>
              </Button>
            )}
            <Button
              look="quiet"
              pending={revoke.isPending && revoke.variables === id}
              onClick={() => revoke.mutate(id)}
            >
              <Trans>Révoquer</Trans>
              <span className="vh"> {name}</span>
            </Button>
          </span>
        ),
    },
  ];
  const failed = rotate.error ?? revoke.error;
  return (
    <Panel
      className="c8"
      title={<Trans>Les clés</Trans>}
      hint={<Trans>Une clé remplacée sert encore 72 heures ; une clé révoquée ne sert plus.</Trans>}
    >
      {failed !== null && <ActionError error={failed} />}
      {error !== null && <Failure error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null && <Loading />}
      {data?.total === 0 && (
        <Empty>
          <Trans>Aucune clé n’existe encore. La première se crée dans le formulaire.</Trans>
        </Empty>
      )}
      {data !== undefined && data.total > 0 && (
        <DataTable
          caption={<Trans>Clés d’annuaire</Trans>}
          columns={columns}
          rows={data.items}
          rowKey={({ id }) => id}
        />
      )}
    </Panel>
  );
}
