// SPDX-License-Identifier: AGPL-3.0-or-later
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type { Planning } from '../../api/schemas.ts';
import { fullDate } from '../../format/civil-date.ts';

/** The one sentence that says it all about a campaign. */
export function CampaignLead({ campaign }: { campaign: Planning['Campaign'] }) {
  const { i18n } = useLingui();
  const {
    live,
    departments,
    lastLivePlanned,
    provisional,
    decisionsWaiting,
    decisionsMine,
    lateTasks,
  } = campaign.figures;
  const last = lastLivePlanned === null ? null : fullDate(lastLivePlanned, i18n.locale);
  const p80 = campaign.likelyLive?.p80 ?? null;
  const likely = p80 === null ? null : fullDate(p80, i18n.locale);
  return (
    <>
      <b>
        <Plural
          value={live}
          _0={`Aucun département sur ${departments} n’est encore en service.`}
          one={`Un département sur ${departments} est en service.`}
          other={`# départements sur ${departments} sont en service.`}
        />
      </b>{' '}
      {last !== null && (
        <Trans>
          Le plan met le dernier en service le <b>{last}</b>.
        </Trans>
      )}{' '}
      {provisional && <Trans>Cette date est provisoire.</Trans>}{' '}
      {likely !== null && (
        <Trans>
          Annoncez le <b>{likely}</b>, fin probable (P80).
        </Trans>
      )}{' '}
      {decisionsWaiting > 0 && (
        <a href="#decisions">
          <Plural
            value={decisionsWaiting}
            one="Une décision est attendue"
            other="# décisions sont attendues"
          />
        </a>
      )}
      {decisionsWaiting > 0 && decisionsMine === 0 && '.'}
      {decisionsMine > 0 && decisionsMine === decisionsWaiting && <Trans> de vous.</Trans>}
      {decisionsMine > 0 && decisionsMine < decisionsWaiting && (
        <Plural value={decisionsMine} one=", dont une de vous." other=", dont # de vous." />
      )}{' '}
      {lateTasks > 0 && (
        <Plural value={lateTasks} one="Une tâche est en retard." other="# tâches sont en retard." />
      )}
    </>
  );
}
