// SPDX-License-Identifier: AGPL-3.0-or-later
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Catalog } from '../../api/schemas.ts';
import { useSession } from '../../api/session.ts';
import { useCommand } from '../../api/use-command.ts';
import { replayDelivery } from '../../api/webhook-commands.ts';
import { deliveriesQuery } from '../../api/webhook-queries.ts';
import { shortInstant } from '../../format/instant.ts';
import { ActionError } from '../../ui/action-error.tsx';
import { Button } from '../../ui/button.tsx';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { Failure } from '../../ui/failure.tsx';
import { Pagination } from '../../ui/pagination.tsx';
import { StateLabel } from '../../ui/state-label.tsx';
import { DELIVERY_STATES } from '../../words/webhook-words.ts';

type Row = Catalog['Delivery'];

const SIZE = 10;

/** What was sent to a webhook: each message with its last attempt, sent again from here. */
export function DeliveryList({ webhook }: { webhook: Catalog['Webhook'] }) {
  const { t, i18n } = useLingui();
  const { today } = useSession();
  const [page, setPage] = useState(1);
  const { data, error, refetch } = useQuery(deliveriesQuery(webhook.id, page, SIZE));
  const replay = useCommand('catalog', (deliveryId: string) =>
    replayDelivery(webhook.id, deliveryId),
  );
  const when = (instant: string) => (
    <time dateTime={instant}>{shortInstant(instant, i18n.locale, today)}</time>
  );
  if (error !== null) return <Failure error={error} onRetry={() => void refetch()} />;
  if (data === undefined || data.total === 0) return null;
  const columns: Column<Row>[] = [
    {
      key: 'type',
      header: <Trans>Message</Trans>,
      renderCell: ({ eventType, createdAt }) => (
        <>
          <code>{eventType}</code>
          <span className="meta line">{when(createdAt)}</span>
        </>
      ),
    },
    {
      key: 'state',
      header: <Trans>État</Trans>,
      label: t`État`,
      renderCell: ({ state, attempts, nextAttemptAt }) => (
        <>
          <StateLabel {...DELIVERY_STATES[state].look}>
            {i18n._(DELIVERY_STATES[state].label)}
          </StateLabel>
          <span className="meta line">
            <Plural value={attempts.length} one="# essai" other="# essais" />
            {state === 'pending' && nextAttemptAt !== null && (
              <>
                {', '}
                <Trans>prochain le {when(nextAttemptAt)}</Trans>
              </>
            )}
          </span>
          {attempts.at(-1)?.reason && (
            <span className="line small">{attempts.at(-1)?.reason?.sentence}</span>
          )}
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
      renderCell: ({ id, eventType }) =>
        webhook.state === 'active' && (
          <Button
            look="quiet"
            pending={replay.isPending && replay.variables === id}
            onClick={() => replay.mutate(id)}
          >
            <Trans>Renvoyer</Trans>
            <span className="vh"> {eventType}</span>
          </Button>
        ),
    },
  ];
  const { address } = webhook;
  return (
    <>
      {replay.error !== null && <ActionError error={replay.error} />}
      <DataTable
        caption={<Trans>Messages envoyés à {address}</Trans>}
        columns={columns}
        rows={data.items}
        rowKey={({ id }) => id}
      />
      <Pagination page={page} size={SIZE} total={data.total} onPage={setPage} />
    </>
  );
}
