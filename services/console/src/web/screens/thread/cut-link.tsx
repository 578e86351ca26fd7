// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { useSession } from '../../api/session.ts';
import { shortInstant } from '../../format/instant.ts';
import { buttonClass } from '../../ui/button.tsx';
import { Panel } from '../../ui/panel.tsx';
import { StateLabel } from '../../ui/state-label.tsx';
import { ActorsOf } from './actors-of.tsx';
import { LinkSentence } from './link-sentence.tsx';
import { LINK_KINDS } from './link-words.ts';
import type { ChainLink } from './thread-chain.ts';

/** The link that holds the thread: why, since when, who can act, and where. */
export function CutLink({ link }: { link: ChainLink }) {
  const { i18n } = useLingui();
  const { today } = useSession();
  const since = link.since === null ? null : shortInstant(link.since, i18n.locale, today);
  const kind = i18n._(LINK_KINDS[link.kind]);
  const blocked = link.state === 'blocked';
  return (
    <Panel
      className={blocked ? 'cut-panel' : 'yours'}
      title={
        blocked ? (
          <Trans>Ce qui bloque : {kind}</Trans>
        ) : (
          <Trans>Là où en est le fil : {kind}</Trans>
        )
      }
      aside={
        since !== null && (
          <StateLabel tone={blocked ? 'block' : 'move'} glyph={blocked ? 'block' : 'move'}>
            <Trans>Depuis le {since}</Trans>
          </StateLabel>
        )
      }
    >
      <p>
        <LinkSentence link={link} />
      </p>
      <p className="small">
        <ActorsOf link={link} />
      </p>
      <p className="actions end">
        {link.source === 'planning' && link.kind === 'task' && (
          <Link
            className={buttonClass('main')}
            to="/taches/$taskId"
            params={{ taskId: link.link.id }}
          >
            <Trans>Ouvrir la tâche</Trans>
          </Link>
        )}
        {link.source === 'catalog' && (
          <Link
            className={buttonClass('main')}
            to="/activations/$activationId"
            params={{ activationId: link.link.id }}
          >
            <Trans>Ouvrir l’activation</Trans>
          </Link>
        )}
      </p>
    </Panel>
  );
}
