// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans, useLingui } from '@lingui/react/macro';
import type { Planning } from '../../api/schemas.ts';
import { useSession } from '../../api/session.ts';
import { civilDay } from '../../format/instant.ts';
import { shortDate } from '../../format/civil-date.ts';
import { ReasonSentence } from '../../sentences/reason-sentence.tsx';
import { PersonNames } from '../../sentences/person-names.tsx';
import { BLOCK_REASONS } from '../../words/task-words.ts';

/** What blocks, since when, who can act, and what happens next. */
export function BlockedFacts({ blocked }: { blocked: Planning['Blocked'] }) {
  const { i18n } = useLingui();
  const { today } = useSession();
  const since = shortDate(civilDay(blocked.since), i18n.locale, today);
  return (
    <>
      <dt>
        <Trans>Ce qui bloque</Trans>
      </dt>
      <dd>
        <b>{i18n._(BLOCK_REASONS[blocked.reason])}</b>, <Trans>depuis le {since}</Trans>.{' '}
        {blocked.text}
      </dd>
      <dt>
        <Trans>Qui peut agir</Trans>
      </dt>
      <dd>
        <PersonNames people={blocked.whoCanAct} />
      </dd>
      {blocked.next !== null && (
        <>
          <dt>
            <Trans>Ensuite</Trans>
          </dt>
          <dd>
            <ReasonSentence reason={blocked.next} />
          </dd>
        </>
      )}
    </>
  );
}
