// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans, useLingui } from '@lingui/react/macro';
import { isGiven } from '../../format/is-given.ts';
import { BLOCK_REASONS } from '../../words/task-words.ts';
import { linkReason } from './link-reason.ts';
import type { ChainLink } from './thread-chain.ts';

/** Why a link is where it is. */
export function LinkSentence({ link }: { link: ChainLink }) {
  const { i18n } = useLingui();
  if (link.state === 'absent')
    return <Trans>Le service qui en répond est muet pour l’instant.</Trans>;
  switch (link.source) {
    case 'catalog':
      return isGiven(link.link.reason) ? <>{link.link.reason.sentence}</> : <Going link={link} />;
    case 'none':
      return <Trans>Il n’a pas encore commencé.</Trans>;
    default: {
      const code = link.link.reasonCode;
      if (code === null) return <Going link={link} />;
      const blocked = Object.hasOwn(BLOCK_REASONS, code)
        ? i18n._(BLOCK_REASONS[code as keyof typeof BLOCK_REASONS])
        : linkReason(i18n, code);
      const text = link.source === 'planning' ? link.link.reasonText : null;
      return (
        <>
          {blocked}
          {blocked.endsWith('.') ? '' : '.'} {text}
        </>
      );
    }
  }
}

/** What stands for a reason where there is none. */
function Going({ link }: { link: ChainLink }) {
  switch (link.state) {
    case 'moving':
      return <Trans>C’est en cours ; rien ne bloque.</Trans>;
    case 'todo':
      return <Trans>Il n’a pas encore commencé.</Trans>;
    default:
      return null;
  }
}
