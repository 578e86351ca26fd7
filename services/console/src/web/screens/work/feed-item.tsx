// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans, useLingui } from '@lingui/react/macro';
import { revokeFeed } from '../../api/feed-queries.ts';
import type { Planning } from '../../api/schemas.ts';
import { useSession } from '../../api/session.ts';
import { useCommand } from '../../api/use-command.ts';
import { shortDate } from '../../format/civil-date.ts';
import { placeOf } from '../../territory/place.ts';
import { ActionError } from '../../ui/action-error.tsx';
import { Button } from '../../ui/button.tsx';

type Props = {
  feed: Planning['CalendarFeed'];
  onRenew: (asked: Planning['NewCalendarFeed']) => void;
  onRevoked: () => void;
};

/** An address that serves: what it shows, a new one in its place, its end. */
export function FeedItem({ feed, onRenew, onRevoked }: Props) {
  const { i18n } = useLingui();
  const { today } = useSession();
  const revoke = useCommand('planning', () => revokeFeed(feed.id), onRevoked);
  const { organisation, scope } = feed;
  const since = shortDate(feed.createdAt.slice(0, 10), i18n.locale, today);
  return (
    <li>
      <p>
        <b>{organisation === null ? <Trans>Mes tâches</Trans> : placeOf(organisation)}</b>{' '}
        <span className="small muted">
          <Trans>adresse créée le {since}</Trans>
        </span>
      </p>
      {revoke.error !== null && <ActionError error={revoke.error} />}
      <div className="actions">
        <Button
          look="quiet"
          onClick={() =>
            onRenew({ scope, ...(organisation !== null && { organisationId: organisation.id }) })
          }
        >
          <Trans>Nouvelle adresse</Trans>
        </Button>
        <Button look="quiet" pending={revoke.isPending} onClick={() => revoke.mutate(undefined)}>
          <Trans>Retirer l’adresse</Trans>
        </Button>
      </div>
    </li>
  );
}
