// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans } from '@lingui/react/macro';
import type { UpdateItem } from './decisions.ts';

/** What the sides made of a thing as a whole. */
export function ItemSentence({ item: { theirs, mine, state } }: { item: UpdateItem }) {
  if (state === 'conflict')
    return theirs === 'removed' ? (
      <Trans>La nation le retire ; vous l’avez changé.</Trans>
    ) : (
      <Trans>Vous ne l’avez plus ; la nation le change.</Trans>
    );
  if (state === 'kept')
    return mine === 'removed' ? (
      <Trans>Vous ne l’avez pas ; la nation l’a.</Trans>
    ) : (
      <Trans>Vous l’avez gardé ; la nation ne l’a plus.</Trans>
    );
  return theirs === 'removed' ? (
    <Trans>La nation le retire.</Trans>
  ) : (
    <Trans>La nation l’ajoute.</Trans>
  );
}
