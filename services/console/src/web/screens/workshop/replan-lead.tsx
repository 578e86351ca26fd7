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
      )}{' '}
      <Announced {...figures} />
    </>
  );
}

/** The date to announce, before and after; it is there a moment after the dates. */
function Announced({ likelyLiveBefore, likelyLiveAfter }: Planning['Replan']['figures']) {
  const { i18n } = useLingui();
  if (likelyLiveAfter === null) return <Trans>La date à annoncer (P80) se calcule.</Trans>;
  const day = (date: string | null | undefined) =>
    typeof date === 'string' ? fullDate(date, i18n.locale) : null;
  const [before, after] = [day(likelyLiveBefore?.p80), day(likelyLiveAfter.p80)];
  if (after === null)
    return <Trans>La date à annoncer (P80) est au-delà des calendriers connus.</Trans>;
  if (before === null || before === after) {
    return (
      <Trans>
        Annoncez le <b>{after}</b> (P80).
      </Trans>
    );
  }
  return (
    <Trans>
      À annoncer (P80) : le <b>{after}</b>, au lieu du {before}.
    </Trans>
  );
}
