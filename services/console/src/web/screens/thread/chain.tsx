// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans, useLingui } from '@lingui/react/macro';
import { useSession } from '../../api/session.ts';
import { shortInstant } from '../../format/instant.ts';
import { Glyph, type GlyphName } from '../../ui/glyph.tsx';
import { join } from '../../ui/join.ts';
import type { Tone } from '../../ui/tone.ts';
import { LINK_KINDS } from './link-words.ts';
import { LinkTitle } from './link-title.tsx';
import type { ChainLink, LinkState } from './thread-chain.ts';

const LOOKS: Record<LinkState, { tone: Tone; glyph: GlyphName }> = {
  done: { tone: 'live', glyph: 'live' },
  moving: { tone: 'move', glyph: 'move' },
  blocked: { tone: 'block', glyph: 'block' },
  todo: { tone: 'todo', glyph: 'todo' },
  absent: { tone: 'todo', glyph: 'todo' },
};

/** The links in a row (in a column on a phone), the one that is cut told apart. */
export function Chain({ chain, cut }: { chain: readonly ChainLink[]; cut: number }) {
  const { i18n } = useLingui();
  const { today } = useSession();
  return (
    <ol className="chain">
      {chain.map((link, index) => {
        const look = LOOKS[link.state];
        return (
          <li
            key={link.kind}
            className={join(
              link.state === 'todo' || link.state === 'absent' ? 'todo' : look.tone,
              link.state === 'absent' && 'absent',
              index === cut && 'cut',
            )}
            aria-current={index === cut ? 'step' : undefined}
          >
            <span className={`node tile s-${look.tone}`}>
              <Glyph name={look.glyph} />
            </span>
            <span className="tx">
              <span className="k">
                {index + 1}. {i18n._(LINK_KINDS[link.kind])}
              </span>
              <b>
                <LinkTitle link={link} />
              </b>
              <span className="dd">
                <StateWords state={link.state} />
                {link.since !== null && `, ${shortInstant(link.since, i18n.locale, today)}`}
              </span>
              {link.at !== null && (
                <span className="vh">
                  <Trans>connu le {shortInstant(link.at, i18n.locale, today)}</Trans>
                </span>
              )}
            </span>
          </li>
        );
      })}
    </ol>
  );
}

function StateWords({ state }: { state: LinkState }) {
  switch (state) {
    case 'done':
      return <Trans>fait</Trans>;
    case 'moving':
      return <Trans>en cours</Trans>;
    case 'blocked':
      return <Trans>bloqué</Trans>;
    case 'todo':
      return <Trans>pas commencé</Trans>;
    case 'absent':
      return <Trans>service muet</Trans>;
  }
}
