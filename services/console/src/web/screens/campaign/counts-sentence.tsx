// SPDX-License-Identifier: AGPL-3.0-or-later
import { Plural, Trans } from '@lingui/react/macro';
import type { Planning } from '../../api/schemas.ts';
import { WaveSize } from '../../sentences/wave-size.tsx';

type Props = { wave: Pick<Planning['Wave'], 'states' | 'departments' | 'users'> };

/** "24 départements, 1 200 comptes : 21 en service, 2 en déploiement, 1 bloqué". */
export function CountsSentence({ wave }: Props) {
  const { states, departments, users } = wave;
  const parts = [
    {
      n: states.live,
      words: <Plural value={states.live} one="# en service" other="# en service" />,
    },
    {
      n: states.deploying,
      words: <Plural value={states.deploying} one="# en déploiement" other="# en déploiement" />,
    },
    { n: states.ready, words: <Plural value={states.ready} one="# prêt" other="# prêts" /> },
    {
      n: states.preparing,
      words: <Plural value={states.preparing} one="# en préparation" other="# en préparation" />,
    },
    {
      n: states['not-started'],
      words: <Plural value={states['not-started']} one="# pas commencé" other="# pas commencés" />,
    },
    {
      n: states.blocked,
      words: <Plural value={states.blocked} one="# bloqué" other="# bloqués" />,
    },
    {
      n: states['on-hold'],
      words: <Plural value={states['on-hold']} one="# en attente" other="# en attente" />,
    },
  ].filter(({ n }) => n > 0);
  return (
    <>
      <WaveSize departments={departments} users={users} />
      {parts.map(({ words }, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- the parts have a fixed order
        <span key={index}>{index === 0 ? <Trans> : {words}</Trans> : <>, {words}</>}</span>
      ))}
    </>
  );
}
