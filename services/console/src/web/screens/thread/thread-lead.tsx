// SPDX-License-Identifier: AGPL-3.0-or-later
import { Plural, Trans } from '@lingui/react/macro';
import { ActorsOf } from './actors-of.tsx';
import { LinkSentence } from './link-sentence.tsx';
import type { ChainLink } from './thread-chain.ts';

/** Where the thread is cut, and who can mend it. */
export function ThreadLead({ chain, cut }: { chain: readonly ChainLink[]; cut: number }) {
  const link = chain[cut];
  const place = cut + 1;
  const count = chain.length;
  if (link === undefined) {
    const frame = chain.find(({ state }) => state !== 'done')?.kind;
    if (frame === undefined) {
      return (
        <b>
          <Trans>Le fil est complet : l’outil est en usage.</Trans>
        </b>
      );
    }
    const done = chain.filter(({ state }) => state === 'done').length;
    return (
      <>
        <b>
          <Trans>
            <Plural
              value={done}
              one={`Un maillon sur ${count} est fait`}
              other={`# maillons sur ${count} sont faits`}
            />{' '}
            ;{' '}
            {frame === 'wave' ? (
              <Trans>la vague est en cours.</Trans>
            ) : (
              <Trans>la structure avance encore.</Trans>
            )}
          </Trans>
        </b>{' '}
        <Trans>L’outil est en usage.</Trans>
      </>
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
