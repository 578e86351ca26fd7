// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans } from '@lingui/react/macro';
import { ActorsOf } from './actors-of.tsx';
import { LinkSentence } from './link-sentence.tsx';
import type { ChainLink } from './thread-chain.ts';

/** Where the thread is cut, and who can mend it. */
export function ThreadLead({ chain, cut }: { chain: readonly ChainLink[]; cut: number }) {
  const link = chain[cut];
  const place = cut + 1;
  const count = chain.length;
  if (link === undefined) {
    return (
      <b>
        <Trans>Le fil est complet : l’outil est en usage.</Trans>
      </b>
    );
  }
  return (
    <>
      <b>
        {link.state === 'blocked' ? (
          <Trans>
            Le fil est coupé au maillon {place} sur {count}.
          </Trans>
        ) : (
          <Trans>
            Le fil avance : il en est au maillon {place} sur {count}.
          </Trans>
        )}
      </b>{' '}
      <LinkSentence link={link} /> <ActorsOf link={link} />
    </>
  );
}
