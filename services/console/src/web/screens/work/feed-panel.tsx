// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { createFeed, feedsQuery } from '../../api/feed-queries.ts';
import type { Planning } from '../../api/schemas.ts';
import { useHat } from '../../api/session.ts';
import { useCommand } from '../../api/use-command.ts';
import { ActionError } from '../../ui/action-error.tsx';
import { Button } from '../../ui/button.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { FeedAddress } from './feed-address.tsx';
import { FeedItem } from './feed-item.tsx';

type Props = { organisation: Planning['Work']['organisation'] };

/** Dates in one's own calendar: a secret address for one's tasks, or for those of the organisation. */
export function FeedPanel({ organisation }: Props) {
  const hat = useHat();
  const { data } = useQuery(feedsQuery);
  const [secret, setSecret] = useState<string | null>(null);
  const make = useCommand(
    'planning',
    (asked: Planning['NewCalendarFeed']) => createFeed(asked),
    (answer) => setSecret(answer.secret),
  );
  const feeds = data?.items ?? [];
  const has = (scope: 'mine' | 'organisation') =>
    feeds.some(
      (feed) =>
        feed.scope === scope && (scope === 'mine' || feed.organisation?.id === organisation.id),
    );
  const ask = (asked: Planning['NewCalendarFeed']) => make.mutate(asked);
  if (hat?.role === 'member') return null;
  return (
    <Disclosure summary={<Trans>S’abonner au calendrier</Trans>}>
      <div className="stack">
        <p className="small">
          <Trans>
            Vos dates dans votre agenda habituel, tenues à jour. L’adresse est secrète : qui la
            connaît voit ces dates.
          </Trans>
        </p>
        {secret !== null && <FeedAddress key={secret} secret={secret} />}
        {make.error !== null && <ActionError error={make.error} />}
        {feeds.length > 0 && (
          <ul className="plain-list">
            {feeds.map((feed) => (
              <FeedItem key={feed.id} feed={feed} onRenew={ask} onRevoked={() => setSecret(null)} />
            ))}
          </ul>
        )}
        <div className="actions">
          {!has('mine') && (
            <Button pending={make.isPending} onClick={() => ask({ scope: 'mine' })}>
              <Trans>Créer l’adresse de mes tâches</Trans>
            </Button>
          )}
          {!has('organisation') && (
            <Button
              pending={make.isPending}
              onClick={() => ask({ scope: 'organisation', organisationId: organisation.id })}
            >
              <Trans>Créer l’adresse de toute la structure</Trans>
            </Button>
          )}
        </div>
      </div>
    </Disclosure>
  );
}
