// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { isGiven } from '../../format/is-given.ts';
import type { ChainLink } from './thread-chain.ts';

/** The name of a link, leading to its own screen when it has one. */
export function LinkTitle({ link }: { link: ChainLink }) {
  switch (link.source) {
    case 'planning':
      if (link.kind === 'task') {
        return (
          <Link to="/taches/$taskId" params={{ taskId: link.link.id }}>
            {link.link.label}
          </Link>
        );
      }
      if (link.kind === 'wave' && isGiven(link.link.campaignId)) {
        return (
          <Link to="/campagne" search={{ id: link.link.campaignId }}>
            {link.link.label}
          </Link>
        );
      }
      return link.link.label;
    case 'catalog':
      return (
        <Link to="/activations/$activationId" params={{ activationId: link.link.id }}>
          {link.link.name}
        </Link>
      );
    case 'identity':
      return link.link.label;
    case 'none':
      return link.state === 'absent' ? <Trans>inconnu</Trans> : <Trans>à venir</Trans>;
  }
}
