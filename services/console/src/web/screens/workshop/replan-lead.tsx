// SPDX-License-Identifier: AGPL-3.0-or-later
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type { Planning } from '../../api/schemas.ts';
import { fullDate } from '../../format/civil-date.ts';

/** What a repair comes to, in two sentences. */
export function ReplanLead({ replan: { figures } }: { replan: Planning['Replan'] }) {
  const { i18n } = useLingui();
  const { movedTasks, movedOrganisations, lastLiveBefore, lastLiveAfter } = figures;
  const day = (date: string | null) => (date === null ? null : fullDate(date, i18n.locale));
  const [before, after] = [day(lastLiveBefore), day(lastLiveAfter)];
  return (
    <>
      <b>
        <Trans>
          <Plural value={movedTasks} one="Une date bouge" other="# dates bougent" />,{' '}
          <Plural value={movedOrganisations} one="chez une structure." other="chez # structures." />
        </Trans>
      </b>{' '}
      {before !== null && before === after && (
        <Trans>La dernière mise en service reste le {before}.</Trans>
      )}
      {before !== null && after !== null && before !== after && (
        <Trans>
          La dernière mise en service passe du {before} au {after}.
        </Trans>
      )}
    </>
  );
}
